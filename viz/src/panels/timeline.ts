import { element, svgElement } from '../dom/element.ts';
import { toDay, toIsoDay } from '../facts/days.ts';
import { type Bar, toHistogram } from '../facts/histogram.ts';
import type { Page } from '../page.ts';
import type { Facets } from '../view/view.ts';
import { timeTicks } from './time-ticks.ts';

/** Bars over time with a brush, steps and play. It reads from left to right in every language, as dates in charts do. */
export interface Timeline {
  readonly element: HTMLElement;
  render(): void;
}

export function createTimeline(page: Page, { calm }: { readonly calm: boolean }): Timeline {
  const root = element('section', { class: 'timeline' });
  let timer: ReturnType<typeof setInterval> | null = null;

  function render(): void {
    const words = page.words();
    const { facets } = page.view();
    const { anyTime, counts } = page.shown();
    const { bars, unit } = toHistogram(page.model, (fact) => anyTime[fact] === 1);
    const focused = document.activeElement?.getAttribute('data-part');
    root.setAttribute('aria-label', words.say('time.label'));
    root.replaceChildren(
      controls(facets, bars),
      bars.length === 0
        ? element('p', { class: 'quiet' }, words.say('time.none'))
        : element(
            'div',
            { class: 'chart' },
            chart(bars, facets),
            timeTicks(page, { bars, unit, choose: setRange }),
          ),
      ...undatedSwitch(facets, counts.undated),
    );
    if (focused) root.querySelector<HTMLElement>(`[data-part="${focused}"]`)?.focus();
  }

  function setRange(from: number | null, to: number | null, replaces = false): void {
    const range = { from: from === null ? null : toIsoDay(from), to: to === null ? null : toIsoDay(to) };
    page.update((view) => ({ ...view, facets: { ...view.facets, ...range } }), { replaces });
  }

  function controls(facets: Facets, bars: readonly Bar[]): HTMLElement {
    const words = page.words();
    const button = (part: string, label: string, sign: string, onclick: () => void) =>
      element(
        'button',
        { type: 'button', 'data-part': part, 'aria-label': label, title: label, onclick },
        sign,
      );
    const isPlaying = timer !== null;
    return element(
      'div',
      { class: 'time-controls', dir: 'ltr' },
      button('back', words.say('time.back'), '‹', () => step(bars, -1)),
      button('play', words.say(isPlaying ? 'time.pause' : 'time.play'), isPlaying ? '❚❚' : '▶', () =>
        play(bars),
      ),
      button('forward', words.say('time.forward'), '›', () => step(bars, 1)),
      element('span', { class: 'range-text', dir: words.direction }, rangeText(facets, bars)),
      facets.from !== null || facets.to !== null
        ? element(
            'button',
            { type: 'button', 'data-part': 'all', class: 'quiet', onclick: () => setRange(null, null) },
            words.say('time.all'),
          )
        : null,
    );
  }

  function rangeText({ from, to }: Facets, bars: readonly Bar[]): string {
    const words = page.words();
    const [first, last] = [bars[0], bars.at(-1)];
    const isWhole = from === null && to === null;
    if (first === undefined || last === undefined || isWhole) return words.say('time.all');
    return words.period(from ?? toIsoDay(first.from), to ?? toIsoDay(last.to));
  }

  /** The window as indexes of bars, both included. */
  function windowOf({ from, to }: Facets, bars: readonly Bar[]): readonly [number, number] {
    const first = from === null ? 0 : bars.findIndex((bar) => bar.to >= toDay(from));
    const last = to === null ? bars.length - 1 : bars.findLastIndex((bar) => bar.from <= toDay(to));
    return [first === -1 ? bars.length - 1 : first, Math.max(last, 0)];
  }

  /** Moves the window by its own length; without one, opens it on the first or last bar. */
  function step(bars: readonly Bar[], by: 1 | -1, replaces = false): boolean {
    const { facets } = page.view();
    if (bars.length === 0) return false;
    const isWhole = facets.from === null && facets.to === null;
    const [first, last] = windowOf(facets, bars);
    const length = isWhole ? 1 : Math.max(1, last - first + 1);
    const start = isWhole ? (by === 1 ? 0 : bars.length - 1) : first + by * length;
    const end = Math.min(bars.length - 1, start + length - 1);
    const [from, to] = [bars[start], bars[end]];
    if (from === undefined || to === undefined) return false;
    setRange(from.from, to.to, replaces);
    return true;
  }

  function play(bars: readonly Bar[]): void {
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
    } else
      timer = setInterval(
        () => {
          if (step(bars, 1, true)) return;
          if (timer !== null) clearInterval(timer);
          timer = null;
          render();
        },
        calm ? 1500 : 700,
      );
    render();
  }

  function chart(bars: readonly Bar[], facets: Facets): HTMLElement {
    const words = page.words();
    const heights = bars.map(({ cooperation, neutral, conflict }) => cooperation + neutral + conflict);
    // the outer two also hold what lies far away, and must not press the others down
    const most = Math.max(1, ...(bars.length > 4 ? heights.slice(1, -1) : heights));
    const svg = svgElement('svg', {
      class: 'bars',
      viewBox: `0 0 ${bars.length} 40`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': words.say('time.bars', {
        from: words.date(toIsoDay(bars[0]?.from ?? 0)),
        to: words.date(toIsoDay(bars.at(-1)?.to ?? 0)),
      }),
    });
    const height = (count: number) => (count === 0 ? 0 : Math.max(1.2, (count / most) * 38));
    bars.forEach(({ from, to, cooperation, neutral, conflict }, at) => {
      let top = 40;
      // the outer two say how far they reach
      const when = words.period(toIsoDay(from), toIsoDay(to));
      for (const [className, count] of [
        ['cooperation', cooperation],
        ['neutral', neutral],
        ['conflict', conflict],
      ] as const) {
        if (count === 0) continue;
        const own = Math.min(height(count), top - 1);
        top -= own;
        svg.append(
          svgElement(
            'rect',
            { class: className, x: at + 0.08, width: 0.84, y: top, height: own },
            svgElement('title', {}, `${when}: ${words.number(count)}`),
          ),
        );
      }
    });
    return brush(svg, bars, facets);
  }

  function brush(svg: SVGElement, bars: readonly Bar[], facets: Facets): HTMLElement {
    const words = page.words();
    const [first, last] = windowOf(facets, bars);
    const share = (index: number) => `${(index / bars.length) * 100}%`;
    const isWhole = facets.from === null && facets.to === null;
    const shade = element('div', { class: isWhole ? 'window is-whole' : 'window' });
    shade.style.left = share(first);
    shade.style.right = share(bars.length - 1 - last);
    const handle = (part: 'from' | 'to', index: number) => {
      const bar = bars[index];
      const made = element('div', {
        class: `handle ${part}`,
        'data-part': part,
        role: 'slider',
        tabindex: 0,
        'aria-label': words.say(part === 'from' ? 'time.from' : 'time.to'),
        'aria-valuemin': 0,
        'aria-valuemax': bars.length - 1,
        'aria-valuenow': index,
        'aria-valuetext': words.date(toIsoDay((part === 'from' ? bar?.from : bar?.to) ?? 0)),
        onkeydown: (event) => moveHandle(event, { part, bars, first, last }),
      });
      made.style.left = share(part === 'from' ? index : index + 1);
      return made;
    };
    const box = element(
      'div',
      { class: 'brush', dir: 'ltr' },
      svg,
      shade,
      handle('from', first),
      handle('to', last),
    );
    box.addEventListener('pointerdown', (event) => drag(event, box, { bars, first, last }));
    return box;
  }

  function moveHandle(
    event: Event,
    {
      part,
      bars,
      first,
      last,
    }: {
      readonly part: string;
      readonly bars: readonly Bar[];
      readonly first: number;
      readonly last: number;
    },
  ): void {
    if (!(event instanceof KeyboardEvent)) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -7,
      PageUp: 7,
      Home: -bars.length,
      End: bars.length,
    };
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const bound = (index: number, low: number, high: number) => Math.min(high, Math.max(low, index));
    const [from, to] =
      part === 'from'
        ? [bound(first + by, 0, last), last]
        : [first, bound(last + by, first, bars.length - 1)];
    setRange(bars[from]?.from ?? null, bars[to]?.to ?? null);
  }

  function drag(
    event: PointerEvent,
    box: HTMLElement,
    { bars, first, last }: { readonly bars: readonly Bar[]; readonly first: number; readonly last: number },
  ): void {
    if (event.button !== 0) return;
    const area = box.getBoundingClientRect();
    const indexAt = (x: number) =>
      Math.min(bars.length - 1, Math.max(0, Math.floor(((x - area.left) / area.width) * bars.length)));
    const grabbed = event.target instanceof Element ? event.target.getAttribute('data-part') : null;
    const start = grabbed === 'from' ? last : grabbed === 'to' ? first : indexAt(event.clientX);
    let [from, to] = [start, start];
    const shade = box.querySelector<HTMLElement>('.window');
    const onMove = (move: PointerEvent) => {
      const now = indexAt(move.clientX);
      [from, to] = now < start ? [now, start] : [start, now];
      if (shade === null) return;
      shade.style.left = `${(from / bars.length) * 100}%`;
      shade.style.right = `${((bars.length - 1 - to) / bars.length) * 100}%`;
    };
    const onUp = (up: PointerEvent) => {
      onMove(up);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      setRange(bars[from]?.from ?? null, bars[to]?.to ?? null);
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    onMove(event);
    event.preventDefault();
  }

  function undatedSwitch(facets: Facets, count: number): HTMLElement[] {
    if (count === 0 && facets.undated) return [];
    const box = element('input', {
      type: 'checkbox',
      name: 'undated',
      onchange: () => page.update((view) => ({ ...view, facets: { ...view.facets, undated: box.checked } })),
    });
    box.checked = facets.undated;
    const title = page.words().say('time.undatedHint');
    return [
      element('label', { class: 'undated', title }, box, page.words().say('time.undated', { n: count })),
    ];
  }

  return { element: root, render };
}
