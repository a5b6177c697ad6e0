import type { Span } from '../../../src/contract/span.ts';

/**
 * Splits text as the extractor does, near enough to learn from: sentences at line ends and after . ! ؟ before white space, tokens at white
 * space and punctuation.
 * @returns the tokens' spans, sentence by sentence; no empty sentence
 */
export function splitTokens(text: string): Span[][] {
  const sentences: Span[][] = [];
  let sentence: Span[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const start = match.index;
    const between = text.slice(previousEnd, start);
    const mark = text.charAt(previousEnd - 1);
    if (sentence.length > 0 && (between.includes('\n') || (between !== '' && '.!؟'.includes(mark)))) {
      sentences.push(sentence);
      sentence = [];
    }
    previousEnd = start + match[0].length;
    sentence.push({ start, end: previousEnd });
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

const tokenPattern =
  /[\u0621-\u065f\u0670-\u06d3]+|[A-Za-z\u00c0-\u024f]+|[0-9٠-٩]+(?:[.,][0-9٠-٩]+)*|[^\s\p{Cf}]/gu;
