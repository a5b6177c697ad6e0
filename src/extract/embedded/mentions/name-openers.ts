import type { WordAnalysis } from '../../../languages/language.ts';
import { isCompoundHead } from './agreements.ts';
import { findShortPortfolio } from './institutions.ts';
import { findDirection } from './places.ts';

/** Whether a name that lexicon or grammar knows can begin with a word, whatever follows. */
export function opensName(analysis: WordAnalysis): boolean {
  return (
    analysis.openers.length > 0 ||
    analysis.first.head !== null ||
    findDirection(analysis) !== null ||
    findShortPortfolio(analysis) !== null ||
    isCompoundHead(analysis)
  );
}
