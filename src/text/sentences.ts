import type { Token } from './tokens.ts';

/** A sentence as a range of tokens: `first` inclusive, `end` exclusive. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
  /** Index of the block (paragraph) that it belongs to. */
  readonly block: number;
}

/** A paragraph as a range of tokens. */
export interface Block {
  readonly first: number;
  readonly end: number;
}

/** Splits tokens into blocks: a line of the content is a block. */
export function splitBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.line === tokens[first]?.line) continue;
    if (at > first) blocks.push({ first, end: at });
    first = at;
  }
  return blocks;
}

/**
 * Splits blocks into sentences: a full stop, question or exclamation mark ends one unless quotation marks are open and the block
 * closes them later, so that a quotation of several sentences stays with its cue.
 * @see Unicode UAX #29, sentence boundaries; line ends close a sentence as well
 */
export function splitSentences(tokens: readonly Token[], blocks: readonly Block[]): Sentence[] {
  return cutLong(tokens, splitAtStops(tokens, blocks));
}

/** No sentence is longer, in tokens: what reads a sentence may look at each of its words for each other one. */
const longestSentence = 240;

/** Cuts sentences that no writer makes (a table, a list without stops), at a comma where there is one near. */
function cutLong(tokens: readonly Token[], sentences: readonly Sentence[]): Sentence[] {
  return sentences.flatMap((sentence) => {
    const pieces: Sentence[] = [];
    let { first } = sentence;
    while (sentence.end - first > longestSentence) {
      let end = first + longestSentence;
      for (let at = end; at > first + longestSentence / 2; at--)
        if (tokens[at - 1]?.kind === 'comma') {
          end = at;
          break;
        }
      pieces.push({ ...sentence, first, end });
      first = end;
    }
    return [...pieces, { ...sentence, first }];
  });
}

function splitAtStops(tokens: readonly Token[], blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    let first = block.first;
    let depth = 0;
    for (let at = block.first; at < block.end; at++) {
      const token = tokens[at];
      if (token?.kind === 'quote') depth = Math.max(0, depth + (quoteRole(tokens, at) === 'open' ? 1 : -1));
      if (token?.kind !== 'stop' || isInnerStop(tokens, at)) continue;
      if (depth > 0 && closesLater(tokens, at, block.end)) continue;
      let end = at + 1;
      while (end < block.end && (tokens[end]?.kind === 'stop' || isClosingQuote(tokens, end))) end++;
      depth = 0;
      sentences.push({ first, end, block: index });
      first = end;
      at = end - 1;
    }
    if (first < block.end) sentences.push({ first, end: block.end, block: index });
  });
  return sentences;
}

/** Whether a quotation mark opens or closes: by its shape, else by which side the text touches it. */
export function quoteRole(tokens: readonly Token[], at: number): 'open' | 'close' {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!mark || '«“„'.includes(mark.form)) return 'open';
  if ('»”〞'.includes(mark.form)) return 'close';
  const touchesBefore = before !== undefined && before.end === mark.start && before.kind !== 'open';
  const touchesAfter = after !== undefined && after.start === mark.end;
  if (touchesBefore === touchesAfter)
    return before?.line === mark.line && touchesBefore && !isLetter(after) ? 'close' : 'open';
  return touchesAfter && (isLetter(after) || after?.kind === 'open')
    ? 'open'
    : touchesBefore
      ? 'close'
      : 'open';
}

function isLetter(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number';
}

function isClosingQuote(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'quote' && quoteRole(tokens, at) === 'close';
}

/** A stop between letters without a space: an abbreviation, a domain or a Latin initial. */
function isInnerStop(tokens: readonly Token[], at: number): boolean {
  const [before, stop, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !stop || !after || stop.form !== '.') return false;
  if (before.end !== stop.start) return false;
  const single = before.end - before.start === 1 && before.kind === 'word';
  return after.start === stop.end
    ? after.kind === 'word' || after.kind === 'number'
    : single && after.kind === 'word';
}

/** Longest quotation, in tokens, that may keep its inner stops; beyond it an unclosed mark would swallow the article. */
const longestQuotation = 400;

function closesLater(tokens: readonly Token[], from: number, end: number): boolean {
  const limit = Math.min(end, from + longestQuotation);
  for (let at = from + 1; at < limit; at++)
    if (tokens[at]?.kind === 'quote') return quoteRole(tokens, at) === 'close';
  return false;
}
