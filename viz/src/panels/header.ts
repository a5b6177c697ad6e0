import { element } from '../dom/element.ts';
import { languages } from '../i18n/words.ts';
import type { Page } from '../page.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../view/view.ts';
import { createSearchBox } from './search-box.ts';
import { takeMenu } from './take-menu.ts';

export interface Header {
  readonly element: HTMLElement;
  render(): void;
  focusSearch(): void;
  prepareSearch(): void;
}

interface HeaderActions {
  readonly toggleFacets: () => void;
  readonly undo: () => void;
  readonly canUndo: () => boolean;
  readonly stage: () => Stage | null;
}

/** Name, search, and what acts on the whole page. */
export function createHeader(page: Page, { toggleFacets, undo, canUndo, stage }: HeaderActions): Header {
  const search = createSearchBox(page);
  const brand = element('h1', {});
  const actions = element('div', { class: 'header-actions' });
  const root = element('header', {}, brand, search.element, actions);

  function render(): void {
    const words = page.words();
    const view = page.view();
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['part'] : undefined;
    brand.textContent = words.say('app.name');
    search.render();
    const button = (part: string, label: string, onclick: () => void, sign: string | null = null) =>
      element(
        'button',
        {
          type: 'button',
          'data-part': part,
          'aria-label': sign === null ? null : label,
          title: label,
          onclick,
        },
        sign ?? label,
      );
    const undoing = button('undo', words.say('menu.undo'), undo, '↶');
    undoing.disabled = !canUndo();
    const filters = button('facets', words.say('menu.filters'), toggleFacets);
    filters.classList.add('only-narrow');
    const tabling = button('table', words.say(view.table ? 'menu.graph' : 'menu.table'), () =>
      page.update((now) => ({ ...now, table: !now.table })),
    );
    tabling.setAttribute('aria-pressed', String(view.table));
    actions.replaceChildren(
      filters,
      undoing,
      tabling,
      takeMenu(page, stage),
      button(
        'theme',
        words.say(`menu.theme.${view.theme}`),
        () => page.update((now) => ({ ...now, theme: nextTheme(now.theme) })),
        themeSigns[view.theme],
      ),
      languageSwitch(page),
    );
    if (focused) actions.querySelector<HTMLElement>(`[data-part="${focused}"]`)?.focus();
  }

  return { element: root, render, focusSearch: search.focus, prepareSearch: search.prepare };
}

const themeSigns: Readonly<Record<Theme, string>> = { auto: '◐', light: '○', dark: '●' };

function nextTheme(theme: Theme): Theme {
  return theme === 'auto' ? 'dark' : theme === 'dark' ? 'light' : 'auto';
}

/** The next language of those there are; its name stands in it. */
function languageSwitch(page: Page): HTMLElement {
  const words = page.words();
  const next = languages[(languages.indexOf(words.language) + 1) % languages.length] ?? words.language;
  return element(
    'button',
    {
      type: 'button',
      'data-part': 'language',
      lang: next,
      onclick: () => page.update((view) => ({ ...view, language: next })),
    },
    words.say('menu.language'),
  );
}
