import { readFileSync } from 'node:fs';
import { parseBodyName } from './identity/body-name.ts';
import type { Vocabulary } from './identity/vocabulary.ts';
import { nameKey } from './names/fold-name.ts';

/** Labels for bodies that are what their country makes them: a foreign ministry, an army. */
export interface BodyLabels {
  /** "Foreign Ministry of Russia" for الخارجية الروسية; null where a word is not known. */
  toEnglish(name: string, country: string | null): string | null;
  /** The name with its country in brackets where it does not say it itself and would mean another elsewhere. */
  withCountry(name: string, country: string | null): string;
}

export function createBodyLabels(vocabulary: Vocabulary): BodyLabels {
  const words = readWords();
  const describe = (name: string) => {
    const { heads, core, countries } = parseBodyName(name, 'organisation', vocabulary);
    const all = [...heads, ...core].filter((word, _, list) => word !== 'وزاره' || list.length === 1);
    return { english: words.get(all.join(' ')) ?? null, countries };
  };
  return {
    toEnglish(name, country) {
      const { english, countries } = describe(name);
      const [only = country] = countries;
      const state = only === null || countries.length > 1 ? undefined : vocabulary.countryNames.get(only);
      return english === null || state === undefined ? null : `${english} of ${withArticle(state.en)}`;
    },
    withCountry(name, country) {
      const { english, countries } = describe(name);
      const state = country === null ? undefined : vocabulary.countryNames.get(country);
      return english === null || countries.length > 0 || state === undefined ? name : `${name} (${state.ar})`;
    },
  };
}

function withArticle(country: string): string {
  const plural =
    /^(?:United|Netherlands|Philippines|Maldives|Bahamas|Comoros|Seychelles|Solomon|Marshall)|Republic$|Islands$/u;
  return plural.test(country) ? `the ${country}` : country;
}

function readWords(): Map<string, string> {
  const rows = readFileSync(new URL('./data/body-words.tsv', import.meta.url), 'utf8').split('\n');
  return new Map(
    rows.flatMap((row) => {
      const [arabic = '', english = ''] = row.split('\t');
      return english === '' || row.startsWith('#') ? [] : [[nameKey(arabic), english] as const];
    }),
  );
}
