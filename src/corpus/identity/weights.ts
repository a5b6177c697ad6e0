/**
 * Everything that decides whether two people, as written in different articles, are one. A pair's score is the sum of what
 * speaks for and against; `explainNode` prints it part by part.
 */
export const personWeights = {
  /** Every word of the one name has its counterpart in the other, in one spelling or another. */
  wholeName: 3,
  /** The same, but a word is a close call. */
  wholeNamePerhaps: 0.5,
  /** The shorter name leaves out words of the longer. */
  partOfName: 1.5,
  /** Other spellings of a name that many bear: another bearer is as likely as another spelling. */
  commonName: -1,
  /** A part of a name is worth more where its words are no common ones. */
  rareName: 1,
  sameCountry: 1.5,
  otherCountry: -3,
  sameOffice: 1.5,
  /** One article names both, as two: its extractor saw two people, or missed a spelling. */
  apartInOneArticle: -2,
} as const;

export const personThresholds = {
  merge: 2.5,
  /** From here to `merge` two nodes with a "perhaps the same" mark. */
  perhaps: 0.5,
} as const;

/** Who is meant by one word, a surname or a given name: parts of the score of one candidate. */
export const surnameWeights = {
  /** The bearer is called so where he is also named in full. */
  calledSo: 2,
  /** It is his last word. */
  lastWord: 1.5,
  /** It is a spelling of his last word. */
  lastWordSpelling: 0.75,
  sameCountry: 1.5,
  otherCountry: -3,
  sameOffice: 1.5,
  /** The bearer is in the news within a month. */
  nearDate: 0.5,
  /** The bearer is not in the news within two years. */
  farDate: -1.5,
  /** A surname that many bear says less. */
  commonWord: -1.5,
} as const;

export const surnameThresholds = {
  accept: 1.5,
  /** A second candidate this close leaves the question open. */
  margin: 1,
  /** How much more often a bearer must be told of than all others together to be meant by the bare name. */
  dominance: 4,
} as const;

/** Blocks above these sizes are not compared pair by pair, so that cost grows about as the corpus does. */
export const blockLimits = { byBothWords: 400, byLastWord: 120, byFirstWord: 60 } as const;

/** Days without news after which a common name that no office goes with is somebody else's. */
export const namesakeGapDays = 60;

/** A name is common where this many different given names go with its surname, in this corpus. */
export const commonSurnameBearers = 4;

/** Two names of one thing inside articles count as one where told so this many times more often than apart. */
export const aliasDominance = 3;
