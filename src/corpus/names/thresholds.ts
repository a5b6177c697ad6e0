/** Where spellings of one name end and other names begin. Scores are natural-log likelihood ratios against chance. */
export const nameThresholds = {
  /** Latin against Arabic: 97 % of true pairs score above, 0.1 % of random ones, and 0.1 % of wrong surnames. */
  crossScriptSame: 3.3,
  /** Above it 97.5 % of true pairs and 1 % of wrong surnames. */
  crossScriptPerhaps: -1.6,
  /** Arabic against Arabic, score over the score of a word with itself. */
  ratioSame: 0.6,
  /** The same where the consonants agree as well. */
  ratioSameSkeleton: 0.4,
  ratioPerhaps: 0.4,
  /** Letters below which a word that differs at all is at most `perhaps`. */
  shortWord: 4,
  /** Letters of a name of two words, both spelt otherwise, from which it is the same. */
  bothWordsDiffer: 12,
} as const;
