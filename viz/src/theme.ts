import type { Theme } from './view/view.ts';

export interface ThemeSwitch {
  apply(): void;
}

/** Keeps the document light or dark, as the reader chose or as the system is. */
export function createTheme(chosen: () => Theme, onSystemChange: () => void): ThemeSwitch {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  prefersDark.addEventListener('change', onSystemChange);
  return {
    apply() {
      const theme = chosen();
      document.documentElement.dataset['theme'] =
        theme === 'auto' ? (prefersDark.matches ? 'dark' : 'light') : theme;
    },
  };
}
