import type { MultiGraph } from 'graphology';
import type Sigma from 'sigma';
import { type App, createApp } from './app.ts';
import { readModel } from './data/read-model.ts';
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
    const data = document.getElementById('rawabit-graph')?.textContent ?? '';
    const model = await readModel(data.trim(), async (drawable) => {
      await fonts;
      app = createApp(root, drawable);
      // after the frame in which it is drawn
      requestAnimationFrame(() => setTimeout(() => performance.mark('rawabit:first-pixels')));
    });
    if (model === null) root.textContent = createWords(chooseLanguage(null)).say('empty.text');
    app?.complete();
    root.setAttribute('aria-busy', 'false');
  } catch (cause) {
    root.textContent = createWords(chooseLanguage(null)).say('app.failed');
    throw cause;
  }
}
