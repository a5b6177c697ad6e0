import type { NameMatcher } from '../names/compare-names.ts';
import type { NameWord } from '../names/parse-name.ts';
import type { Bearer } from './bearers.ts';
import { commonSurnameBearers } from './weights.ts';

/**
 * Tells names that several people may bear: every word is one of the listed native names, or goes with many others in this
 * corpus.
 */
export function createCommonness(
  bearers: readonly Bearer[],
  matcher: NameMatcher,
): (words: readonly NameWord[]) => boolean {
  const partners = new Map<string, Set<string>>();
  const add = (word: NameWord | undefined, partner: NameWord | undefined) => {
    if (!word || !partner) return;
    const known = partners.get(word.letters);
    if (known) known.add(partner.letters);
    else partners.set(word.letters, new Set([partner.letters]));
  };
  for (const { words } of bearers) {
    add(words[0], words.at(-1));
    add(words.at(-1), words[0]);
  }
  return (words) =>
    words.every(
      (word) => matcher.isListed(word) || (partners.get(word.letters)?.size ?? 0) >= commonSurnameBearers,
    );
}
