import { element } from '../dom/element.ts';
import { toIsoDay } from '../facts/days.ts';
import type { Bar, Unit } from '../facts/histogram.ts';
import { toPeriods } from '../facts/periods.ts';
import type { Page } from '../page.ts';

/** Under the bars the months, years or decades that they make; a click chooses one, a second click all times again. */
export function timeTicks(
  page: Page,
  {
    bars,
    unit,
    choose,
  }: {
    readonly bars: readonly Bar[];
    readonly unit: Unit;
    readonly choose: (from: number | null, to: number | null) => void;
  },
): HTMLElement {
  const words = page.words();
  const { facets } = page.view();
  const nameOf = (from: number, to: number) => {
    const first = words.date(toIsoDay(from), unit === 'day' ? 'month' : 'year');
    return unit === 'year' ? `${first}–${words.date(toIsoDay(to), 'year')}` : first;
  };
  const ticks = toPeriods(bars, unit).map(({ from, to, at, bars: width }) => {
    const isChosen = facets.from === toIsoDay(from) && facets.to === toIsoDay(to);
    const name = nameOf(from, to);
    const tick = element(
      'button',
      {
        type: 'button',
        class: 'tick',
        'data-part': `tick-${toIsoDay(from)}`,
        'aria-pressed': String(isChosen),
        title: name,
        onclick: () => (isChosen ? choose(null, null) : choose(from, to)),
      },
      element('bdi', {}, name),
    );
    tick.style.left = `${(at / bars.length) * 100}%`;
    tick.style.width = `${(width / bars.length) * 100}%`;
    return tick;
  });
  return element(
    'div',
    { class: `ticks of-${unit}`, role: 'group', 'aria-label': words.say('time.periods'), dir: 'ltr' },
    ...ticks,
  );
}
