import type { MultiGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Model } from './data/model.ts';
import { element } from './dom/element.ts';
import { keepFocus } from './dom/keep-focus.ts';
import { type Shown, selectShown } from './facts/selection.ts';
import { chooseLanguage, createWords, type Words } from './i18n/words.ts';
import type { Page } from './page.ts';
import { createPageStage } from './page-stage.ts';
import { details } from './panels/details.ts';
import { facetsPanel } from './panels/facets-panel.ts';
import { createFocusBar } from './panels/focus-bar.ts';
import { createHeader } from './panels/header.ts';
import { createStageControls } from './panels/stage-controls.ts';
import { factTable } from './panels/table.ts';
import { createTimeline } from './panels/timeline.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { type Pointed, toEmphasis } from './stage/emphasis.ts';
import type { Stage } from './stage/stage.ts';
import { createTheme } from './theme.ts';
import { createViewStore } from './view/store.ts';
import { isSame, type Selection, type View } from './view/view.ts';

export interface App {
  readonly stage: Stage | null;
  graph(): MultiGraph | null;
  renderer(): Sigma | null;
  /** Once articles and records are there too. */
  complete(): void;
}

/** Builds the page around a graph and keeps it in step with the view. */
export function createApp(root: HTMLElement, model: Model): App {
  const store = createViewStore();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const theme = createTheme(() => store.get().theme, applyTheme);
  let words: Words = createWords(chooseLanguage(store.get().language));
  let shown: Shown = selectShown(model, store.get());
  let pointed: Pointed | null = null;
  let pathFrom: string | null = null;
  let tableFrom = 0;
  let isComplete = false;

  const live = element('p', { class: 'live', role: 'status' });
  const page: Page = {
    model,
    words: () => words,
    view: store.get,
    shown: () => shown,
    isComplete: () => isComplete,
    update: store.update,
    select,
    startPath(id) {
      pathFrom = id;
      focusBar.render(pathFrom);
    },
    labelOf: (node) => model.nodes.labels[node]?.[words.language] ?? model.nodes.label[node] ?? '',
    announce(text) {
      live.textContent = text;
      setTimeout(() => {
        if (live.textContent === text) live.textContent = '';
      }, 4000);
    },
  };

  const facets = element('aside', { class: 'side facets-side', id: 'facets' });
  const canvas = element('div', { class: 'stage', tabindex: 0, role: 'application' });
  const table = element('div', { class: 'table-side' });
  const side = element('aside', { class: 'side details-side', id: 'details', tabindex: -1 });
  const header = createHeader(page, {
    toggleFacets: () => root.classList.toggle('shows-facets'),
    undo: store.undo,
    canUndo: store.canUndo,
    stage: () => stage,
  });
  const focusBar = createFocusBar(page, {
    cancelPath: () => {
      pathFrom = null;
      focusBar.render(null);
    },
  });
  const timeline = createTimeline(page, { calm });
  const skip = element('a', { class: 'skip', href: '#details', onclick: (event) => skipTo(event) });
  const middle = element('main', {}, canvas, table, focusBar.element, timeline.element);
  root.replaceChildren(skip, header.element, facets, middle, side, live);
  applyLanguage();
  theme.apply();

  const stage = createPageStage(page, canvas, {
    calm,
    onPoint(next) {
      pointed = next;
      emphasise();
    },
  });
  const controls = createStageControls(page, stage);
  middle.append(controls.element);
  store.subscribe(onView);
  listenToShortcuts({ search: header.focusSearch, undo: store.undo, leave });
  render();

  function select(selected: Selection | null): void {
    const isOtherEnd = pathFrom !== null && selected?.kind === 'node' && selected.id !== pathFrom;
    if (!isOtherEnd || pathFrom === null) {
      store.update((view) => ({ ...view, selected }));
      return;
    }
    const path = [pathFrom, selected.id] as const;
    pathFrom = null;
    store.update((view) => ({ ...view, selected: null, focus: null, path }));
  }

  function onView(view: View, before: View): void {
    if (view.language !== before.language) {
      words = createWords(chooseLanguage(view.language));
      applyLanguage();
    }
    if (view.theme !== before.theme) applyTheme();
    if (decidesShown(view) !== decidesShown(before)) {
      shown = selectShown(model, view);
      tableFrom = 0;
    }
    pointed = null;
    render();
    if (!isSame(view.selected, before.selected) || !isSame(view.path, before.path)) side.scrollTop = 0;
    if (stage === null) return;
    if (!isSame(view.focus, before.focus) || !isSame(view.path, before.path)) {
      const nodes = [...shown.nodes.keys()].filter((node) => shown.nodes[node]);
      stage.fit(view.focus === null && view.path === null ? undefined : nodes);
    } else if (!isSame(view.selected, before.selected)) flyToSelected(view, stage);
  }

  function flyToSelected({ selected }: View, on: Stage): void {
    const emphasis =
      selected === null ? null : toEmphasis(model, { pointed: null, view: store.get(), shown });
    if (emphasis === null || emphasis.nodes.size === 0) return;
    on.bringIntoView([...emphasis.nodes], emphasis.centre);
  }

  function applyLanguage(): void {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
    document.title = words.say('app.title');
    skip.textContent = words.say('app.skip');
    canvas.setAttribute(
      'aria-label',
      words.say('stage.label', {
        nodes: words.say('count.nodes', { n: model.nodes.count }),
        facts: words.say('count.facts', { n: model.facts.count }),
      }),
    );
    facets.setAttribute('aria-label', words.say('facets.title'));
    side.setAttribute('aria-label', words.say('details.title'));
  }

  function applyTheme(): void {
    theme.apply();
    stage?.repaint();
  }

  function render(): void {
    const view = store.get();
    root.classList.toggle('shows-table', view.table);
    // first: it asks where the panel is scrolled to, which is cheap only while nothing has changed
    keepFocus(facets, () => facets.replaceChildren(facetsPanel(page)));
    header.render();
    focusBar.render(pathFrom);
    timeline.render();
    controls.render();
    side.replaceChildren(details(page));
    side.classList.toggle('has-selection', view.selected !== null || view.path !== null);
    renderTable(view);
    stage?.show({
      edges: shown.edges,
      nodes: shown.nodes,
      asked: askedNodes(view),
      pinned: indexes(view.pinned),
    });
    emphasise();
    live.textContent = words.say('summary.shown', {
      nodes: words.say('count.nodes', { n: shown.nodeCount }),
      facts: words.say('count.facts', { n: shown.factCount }),
    });
  }

  function renderTable(view: View): void {
    table.replaceChildren();
    if (!isComplete) return;
    if (view.table || stage === null)
      table.append(
        factTable(page, tableFrom, (from) => {
          tableFrom = from;
          renderTable(store.get());
        }),
      );
  }

  function emphasise(): void {
    stage?.emphasise(toEmphasis(model, { pointed, view: store.get(), shown }));
  }

  function indexes(ids: readonly string[]): Set<number> {
    return new Set(ids.flatMap((id) => model.nodes.at.get(id) ?? []));
  }

  /** Nodes that are drawn however weak their ties are. */
  function askedNodes({ selected, pinned, focus, path }: View): number[] {
    const ends =
      selected?.kind === 'node' ? [selected.id] : selected?.kind === 'pair' ? [selected.a, selected.b] : [];
    return [...indexes([...ends, ...pinned, ...(focus?.roots ?? []), ...(path ?? [])])];
  }

  /** Escape leaves the nearest thing that is open. */
  function leave(): void {
    if (root.classList.contains('shows-facets')) root.classList.remove('shows-facets');
    else if (store.get().selected !== null) select(null);
  }

  function skipTo(event: Event): void {
    event.preventDefault();
    side.focus();
  }

  return {
    stage,
    graph: () => stage?.graph() ?? null,
    renderer: () => stage?.renderer ?? null,
    complete() {
      isComplete = true;
      requestIdleCallback(header.prepareSearch);
      render();
      // a link may have opened with something chosen
      if (stage !== null) flyToSelected(store.get(), stage);
    },
  };
}

function decidesShown({ facets, focus, path, pinned, hidden, selected }: View): string {
  return JSON.stringify([
    facets,
    focus,
    path,
    pinned,
    hidden,
    selected?.kind === 'node' ? selected.id : null,
  ]);
}
