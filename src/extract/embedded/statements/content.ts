import { quoteRole } from '../../../text/sentences.ts';
import type { Document } from '../document.ts';
import { findLexeme, formAt } from '../document.ts';
import type { Cue } from './cues.ts';

/** Most tokens between a cue and what it opens. */
const cueReach = 45;

/** Quotations shorter than this, in words, are names and quoted words, no statements. */
const shortest = 3;

interface Content {
  readonly first: number;
  readonly end: number;
  readonly direct: boolean;
}

interface Reach {
  /** Token before which the content must open: the next cue. */
  readonly opener: number;
  /** Token before which content that opens at a token ends at the latest: the next cue of the reporter's. */
  readonly limit: (first: number) => number;
  /** End of the sentence. */
  readonly end: number;
  /** True where a noun phrase from before an opening mark goes on behind it: 'مع "وكالة الأنباء"'. */
  readonly isPhrase: (open: number) => boolean;
}

/** What a cue opens: the clause after أن or إن, the words after a colon, the quotation after it or before it. */
export function findContent(
  document: Document,
  cue: Cue,
  { opener, limit, end, isPhrase }: Reach,
): Content | null {
  const { tokens } = document;
  const { speech } = cue;
  const reach = Math.min(opener, cue.at + cueReach);
  for (let at = cue.at + 1; at < reach; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isThat(token.form) && token.kind === 'word' && !isTimeClause(document, at)) {
      if (speech.kind === 'order' && !speech.openers.includes('ان') && !token.form.startsWith('ب'))
        return null;
      return clauseFrom(document, at, limit(at), end);
    }
    if (token.kind === 'colon') return afterColon(document, at + 1, limit(at), end);
    if (token.kind === 'quote' && quoteRole(tokens, at) === 'open') {
      const close = closingQuote(document, at, end);
      const words = countWords(document, at + 1, close);
      // 'يقول "المرصد السوري" المعارض إن': a name in quotation marks
      if (at === cue.at + 1 && opensSoon(document, close, reach)) {
        at = close;
        continue;
      }
      const name =
        isPhrase(at) ||
        (words <= longestName && opensQuotation(document, close + 1, reach)) ||
        findLexeme(document, at - 1, 'head') ||
        // 'رأت X من "مركز الدراسات" أن', 'لمحطة "بي إف إم" التلفزيونية إن'
        opensSoon(document, close, reach);
      if (words >= shortest && speech.kind !== 'order' && !name)
        return { first: at + 1, end: close, direct: true };
      at = close;
    }
    if (token.kind === 'stop') break;
  }
  return quotationBefore(document, cue);
}

/** Words of a name in quotation marks, at most. */
const longestName = 4;

/** A quotation behind another that the clause goes on after: the first is a name: 'قال ائتلاف "الوحدة" في بيان: "…"'. */
function opensQuotation(document: Document, from: number, reach: number): boolean {
  const { tokens } = document;
  if (tokens[from]?.kind !== 'word') return false;
  for (let at = from; at < reach; at++) {
    if (tokens[at]?.kind === 'stop' || isThat(formAt(document, at))) return false;
    if (tokens[at]?.kind === 'quote')
      return quoteRole(tokens, at) === 'open' && ['comma', 'colon'].includes(tokens[at - 1]?.kind ?? '');
  }
  return false;
}

function opensSoon(document: Document, close: number, reach: number): boolean {
  for (let at = close + 1; at < reach && at <= close + 3; at++) {
    if (document.tokens[at]?.kind === 'comma' || document.tokens[at]?.kind === 'quote') return false;
    if (isThat(formAt(document, at))) return true;
  }
  return false;
}

/** أن and إن with what may be written onto them. */
function isThat(form: string): boolean {
  return /^[وفبل]?ان(?:ه|ها|هم|هما|نا|ني|ك|كم)?$/u.test(form) || form === 'باننا' || form === 'اننا';
}

/** 'بعد أن', 'قبل أن', 'منذ أن' open times, not words. */
function isTimeClause(document: Document, at: number): boolean {
  return ['بعد', 'قبل', 'منذ', 'الا', 'دون', 'رغم', 'حتي', 'شرط', 'كما', 'غير', 'لولا', 'علما'].includes(
    formAt(document, at - 1),
  );
}

function clauseFrom(document: Document, at: number, limit: number, sentenceEnd: number): Content {
  const { tokens } = document;
  const first = at + 1;
  for (let next = first; next <= first + 5 && next < limit; next++) {
    if (tokens[next]?.kind !== 'quote' || quoteRole(tokens, next) !== 'open') continue;
    const close = closingQuote(document, next, sentenceEnd);
    const long = countWords(document, next + 1, close);
    // quoted to the end of the clause: the quotation is the statement; a quoted name inside it is not
    if (
      long >= 4 &&
      endsClause(document, close + 1, sentenceEnd) &&
      !/^وان/u.test(formAt(document, close + 2))
    )
      return { first: next + 1, end: close, direct: true };
    break;
  }
  return { first, end: clauseEnd(document, first, limit, sentenceEnd), direct: false };
}

function endsClause(document: Document, at: number, sentenceEnd: number): boolean {
  if (at >= sentenceEnd) return true;
  const kind = document.tokens[at]?.kind;
  return kind === 'comma' || kind === 'stop';
}

/** End of an indirect statement: where the next cue's clause begins, at an attribution after the fact, or with the sentence. */
function clauseEnd(document: Document, first: number, limit: number, sentenceEnd: number): number {
  let end = Math.min(limit, sentenceEnd);
  for (let at = first; at < end; at++) {
    if (document.tokens[at]?.kind !== 'comma') continue;
    if (isAfterthought(document, at + 1)) {
      end = at;
      break;
    }
  }
  // 'إلا أنها'
  if (/^ان(?:ه|ها|هم)$/u.test(formAt(document, end - 1)) && beforeCue.has(formAt(document, end - 2)))
    end -= 2;
  else if (beforeCue.has(formAt(document, end - 1))) end--;
  return end;
}

/** Words that stand before the reporter's next cue and belong to it. */
const beforeCue: ReadonlySet<string> = new Set(
  'و كما كان كانت لكن لكنه لكنها لكنهم ولكن ولكنه ولكنها غير بيد الا'.split(' '),
);

function isAfterthought(document: Document, at: number): boolean {
  const form = formAt(document, at);
  return (
    afterthoughts.has(form) || (afterthoughtPairs.get(form)?.includes(formAt(document, at + 1)) ?? false)
  );
}

/** 'في حين', 'الأمر الذي', 'وهو ما': likewise, by two words. */
const afterthoughtPairs: ReadonlyMap<string, readonly string[]> = new Map([
  ['علي', ['حد', 'الرغم']],
  ['في', ['حين', 'اشاره']],
  ['الامر', ['الذي']],
  ['وهو', ['ما', 'الامر']],
  ['كما', ['قال', 'افاد', 'ذكر', 'اعلن']],
]);

/** What a comma and one of these bring in is the reporter's again. */
const afterthoughts: ReadonlySet<string> = new Set(
  'بحسب حسب حسبما وفق وفقا وفقما بالرغم رغم فيما بينما وذلك'.split(' '),
);

function afterColon(document: Document, first: number, limit: number, sentenceEnd: number): Content | null {
  const { tokens } = document;
  if (tokens[first]?.kind === 'quote') {
    const close = closingQuote(document, first, sentenceEnd);
    return { first: first + 1, end: close, direct: true };
  }
  const end = Math.min(limit, sentenceEnd);
  return end - first >= shortest ? { first, end, direct: true } : null;
}

/** A quotation that ends right before its cue: '"…"، قال X'. */
function quotationBefore(document: Document, cue: Cue): Content | null {
  const { tokens } = document;
  let at = cue.at - 1;
  while (
    at > 0 &&
    (tokens[at]?.kind === 'comma' || ['كما', 'هكذا', 'بهذه', 'الكلمات'].includes(formAt(document, at)))
  )
    at--;
  if (tokens[at]?.kind !== 'quote' || quoteRole(tokens, at) !== 'close') return null;
  const close = at;
  let depth = 1;
  const block = document.sentenceOf[cue.at];
  for (at--; at >= 0 && document.sentenceOf[at] === block; at--) {
    if (tokens[at]?.kind !== 'quote') continue;
    depth += quoteRole(tokens, at) === 'close' ? 1 : -1;
    if (depth === 0) {
      const isName = cue.speakers.some(({ mentions }) =>
        mentions.some(({ token }) => token > at && token < close),
      );
      return countWords(document, at + 1, close) >= 4 && !isName
        ? { first: at + 1, end: close, direct: true }
        : null;
    }
  }
  return null;
}

/** The mark that closes a quotation, inner quotations left out; the end of the sentence where none does. */
function closingQuote(document: Document, open: number, end: number): number {
  let depth = 1;
  for (let at = open + 1; at < end; at++) {
    if (document.tokens[at]?.kind !== 'quote') continue;
    depth += quoteRole(document.tokens, at) === 'open' ? 1 : -1;
    if (depth === 0) return at;
  }
  // an inner mark that never closed: the last mark of the sentence is the outer one
  for (let at = end - 1; at > open; at--) if (document.tokens[at]?.kind === 'quote') return at;
  return end;
}

function countWords(document: Document, first: number, end: number): number {
  let words = 0;
  for (let at = first; at < end; at++) if (document.tokens[at]?.kind === 'word') words++;
  return words;
}
