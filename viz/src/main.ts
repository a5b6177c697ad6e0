import type { MultiGraph } from 'graphology';
import type Sigma from 'sigma';
import type { PageManifest } from '../../src/contract/page-data.ts';
import { type App, createApp } from './app.ts';
import { loadChunks, MissingChunk } from './data/chunks.ts';
import { readModel } from './data/read-model.ts';
import { element } from './dom/element.ts';
import { chooseLanguage, createWords } from './i18n/words.ts';
import './style/fonts.css';
import './style/palette.css';
import './style/page.css';
import './style/panels.css';

declare global {
  interface Window {
    /** For scripts and tests. */
    readonly rawabit: Rawabit;
  }
}

export interface Rawabit {
  /** Resolves once everything is drawn and can be asked for. */
  readonly ready: Promise<void>;
  readonly graph: MultiGraph | null;
  readonly renderer: Sigma | null;
}

let app: App | null = null;
const ready = start();
Object.defineProperty(window, 'rawabit', {
  value: {
    ready,
    get graph() {
      return app?.graph() ?? null;
    },
    get renderer() {
      return app?.renderer() ?? null;
    },
  } satisfies Rawabit,
});

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  try {
    // names on a canvas do not change by themselves when their font comes
    const fonts = Promise.all(
      ['400 14px Plex', '600 14px Plex'].map((font) => document.fonts.load(font, 'اA')),
    );
    const data = document.getElementById('rawabit-graph')?.textContent?.trim() ?? '';
    const model = await readModel(toPieces(data, root), async (drawable) => {
      await fonts;
      app = createApp(root, drawable);
      // after the frame in which it is drawn
      requestAnimationFrame(() => setTimeout(() => performance.mark('rawabit:first-pixels')));
    });
    if (model === null) root.textContent = createWords(chooseLanguage(null)).say('empty.text');
    app?.complete();
    root.setAttribute('aria-busy', 'false');
  } catch (cause) {
    const key = cause instanceof MissingChunk ? 'app.chunksMissing' : 'app.failed';
    const text = createWords(chooseLanguage(null)).say(key);
    root.replaceChildren(element('p', { class: 'loading', role: 'alert' }, text));
    root.setAttribute('aria-busy', 'false');
    throw cause;
  }
}

/** The data itself, or what its manifest names; of that, how much has come is told until there is something to see. */
function toPieces(data: string, root: HTMLElement): AsyncIterable<string> | Iterable<string> {
  if (!data.startsWith('{')) return [data];
  const words = createWords(chooseLanguage(null));
  // written by our own builder into our own page
  return loadChunks(JSON.parse(data) as PageManifest, (share) => {
    if (app === null)
      root.replaceChildren(
        element('p', { class: 'loading' }, words.say('app.loading', { n: Math.round(share * 100) })),
      );
  });
}
