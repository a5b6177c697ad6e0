import type { Article } from '../../contract/article.ts';
import type { FirstLexemes, LanguagePack, Reading, WordAnalysis } from '../../languages/language.ts';
import type { Block, Sentence } from '../../text/sentences.ts';
import { splitBlocks, splitSentences } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { tokenize } from '../../text/tokens.ts';
import { findFurniture } from './furniture.ts';
import type { Word, Words } from './words.ts';

/** One article cut into tokens, sentences and blocks, with every word read. */
export interface Document {
  readonly article: Article;
  readonly pack: LanguagePack;
  readonly content: string;
  readonly tokens: readonly Token<Word>[];
  readonly blocks: readonly Block[];
  /** Sentences of the article itself; those of furniture (captions, links, credits) are left out. */
  readonly sentences: readonly Sentence[];
  /** Readings of each token; null for punctuation and numbers. */
  readonly words: readonly (WordAnalysis | null)[];
  /** True where the article writes the preposition على without dots, so that علي is the name. */
  readonly tellsAli: boolean;
  /** For each token, the index of its sentence; -1 in furniture. */
  readonly sentenceOf: Int32Array;
}

export function createDocument(
  article: Article,
  { pack, words: known }: { readonly pack: LanguagePack; readonly words: Words },
): Document {
  const { content } = article;
  const tokens = tokenize(content, known);
  const words = tokens.map(({ kind, word }) => (kind === 'word' ? word.analysis : null));
  const blocks = splitBlocks(tokens);
  const furniture = findFurniture(tokens, blocks, pack.pointers);
  const sentences = splitSentences(tokens, blocks)
    .filter((sentence) => !furniture.has(sentence.block))
    .map((sentence, index) =>
      index < 4 ? withoutDateline(tokens, withoutLabel(tokens, sentence, pack.headlineLabels)) : sentence,
    );
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  sentences.forEach((sentence, index) => {
    sentenceOf.fill(index, sentence.first, sentence.end);
  });
  const tellsAli = content.includes(' على ');
  return { article, pack, content, tokens, blocks, sentences, words, sentenceOf, tellsAli };
}

/** Takes what sites put before a headline ('شاهد', 'بالفيديو') off its head. */
function withoutLabel(tokens: readonly Token[], sentence: Sentence, labels: ReadonlySet<string>): Sentence {
  let { first } = sentence;
  while (
    first < sentence.end - 2 &&
    (labels.has(tokens[first]?.form ?? '') ||
      (first > sentence.first && tokens[first]?.kind !== 'word' && tokens[first]?.kind !== 'quote'))
  )
    first++;
  return { ...sentence, first };
}

/** Most tokens that a dateline has: 'دبي، الإمارات العربية المتحدة (CNN) --'. */
const longestDateline = 14;

/** Takes place and agency off the head of a lead: up to a bracketed agency with a dash, or a dash after a place and an agency. */
function withoutDateline(tokens: readonly Token[], sentence: Sentence): Sentence {
  const limit = Math.min(sentence.end, sentence.first + longestDateline);
  let closed = -1;
  for (let at = sentence.first; at < limit; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'close') closed = at;
    if (kind === 'dash' && closed >= 0 && at === closed + 1) {
      let end = at + 1;
      while (end < sentence.end && tokens[end]?.kind === 'dash') end++;
      return end < sentence.end ? { ...sentence, first: end } : sentence;
    }
    if (kind === 'quote' || kind === 'colon') break;
  }
  return sentence;
}

/** The first reading of a token that has a lexeme of a kind; null where there is none. */
export function findLexeme<K extends keyof FirstLexemes>(
  document: Document,
  at: number,
  kind: K,
): FirstLexemes[K] {
  return document.words[at]?.first[kind] ?? null;
}

/** Class of a closed-class word, or null; clitics other than 'and' do not count. */
export function closedClass(document: Document, at: number): string | null {
  const found = findLexeme(document, at, 'closed');
  if (found?.reading.preposition !== '' || found.reading.suffix !== '') return null;
  return isHyphenated(document, at) ? null : found.lexeme.class;
}

/** 'مون جاي-إن': what a hyphen ties to the word before is part of it. */
export function isHyphenated({ tokens }: Document, at: number): boolean {
  const [before, hyphen, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return hyphen?.kind === 'dash' && before?.end === hyphen.start && token?.start === hyphen.end;
}

/** Ways to take clitics off a token that the lexicon knows nothing of: وبوتين, لترامب. */
export function splitsAt(document: Document, at: number): readonly Reading[] {
  return document.words[at]?.splits ?? [];
}

export function formAt(document: Document, at: number): string {
  return document.tokens[at]?.form ?? '';
}
