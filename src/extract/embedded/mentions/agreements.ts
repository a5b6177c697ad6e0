import type { WordAnalysis } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt, splitsAt } from '../document.ts';
import { findKnownName } from './known-names.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { findNisba } from './nisbas.ts';

/** Longest agreement name, in tokens. */
const longest = 14;
const topicWords: ReadonlySet<string> = new Set([
  'بشان',
  'حول',
  'بخصوص',
  'الخاص',
  'الخاصه',
  'المتعلق',
  'المتعلقه',
]);

/**
 * Reads an agreement that its own noun phrase declares: the noun (اتفاقية, معاهدة, بروتوكول …) with adjectives, parties, subject
 * or year. The bare noun is a nominal mention, which may go back to one declared before.
 */
export function findAgreement(document: Document, at: number, end: number): NameSpan | null {
  const head = findLexeme(document, at, 'head');
  if (head?.lexeme.class !== 'agreement') return compound(document, at, end);
  if (head.reading.suffix !== '') return null;
  return agreementFrom(document, {
    at,
    start: at + 1,
    end,
    reading: head.reading,
    article: head.reading.article,
  });
}

/** Nouns that only with their complement mean an agreement: how the next word, folded, begins. */
const compounds: readonly (readonly [head: string, next: RegExp, length: number])[] = [
  ['مذكره', /^(?:تفاهم|نوايا|نيات|تعاون)/u, 2],
  ['مذكرات', /^تفاهم/u, 2],
  ['مذكرتي', /^تفاهم/u, 2],
  ['اعلان', /^(?:ال)?(?:شراكه|مبادي|نوايا|مشترك)/u, 2],
  ['وثيقه', /^(?:مشتركه|تفاهم|شراكه|استسلام|السلام|المصالحه)/u, 2],
  ['وقف', /^(?:ال|ل)?(?:اطلاق|لاطلاق)$/u, 3],
  ['قرار', /^مجلس$/u, 3],
];

/** What the second word of any of them looks like, so that most words are passed over at once. */
const compoundNext = /^(?:تفاهم|نيات|تعاون|ال|ل|شراكه|مبادي|نوايا|مشترك|استسلام|اطلاق|مجلس)/u;

const compoundHeads: ReadonlySet<string> = new Set(
  compounds.flatMap(([head]) => [head, `${head}ا`, `ال${head}`]),
);

/** Whether a word, read in one way or another, is the noun of one of them. */
export function isCompoundHead({ readings, splits }: WordAnalysis): boolean {
  return [...readings, ...splits].some(({ base, suffix }) => suffix === '' && compoundHeads.has(base));
}

function compound(document: Document, at: number, end: number): NameSpan | null {
  if (!compoundNext.test(formAt(document, at + 1))) return null;
  for (const [head, next, length] of compounds) {
    if (at + length > end || !next.test(formAt(document, at + 1))) continue;
    const readings = [...(document.words[at]?.readings ?? []), ...splitsAt(document, at)];
    const reading = readings.find(
      ({ base, suffix }) => suffix === '' && (base === head || base === `${head}ا` || base === `ال${head}`),
    );
    if (!reading) continue;
    if (head === 'وقف' && !/النار$/u.test(formAt(document, at + 2))) continue;
    return agreementFrom(document, { at, start: at + length, end, reading, article: reading.article });
  }
  return null;
}

type From = {
  at: number;
  start: number;
  end: number;
  reading: NonNullable<Document['words'][number]>['readings'][number];
  article: boolean;
};

function agreementFrom(document: Document, { at, start, end, reading, article }: From): NameSpan {
  let next = start;
  let specific = false;
  let last = start;
  const limit = Math.min(end, at + longest);
  let inTopic = false;
  const inner: NameSpan[] = [];
  while (next < limit) {
    const token = document.tokens[next];
    const form = formAt(document, next);
    if (token?.kind === 'number') {
      if (/^(?:1[89]|20)\d\d$/u.test(form)) specific = true;
      else if (!inTopic) break;
      next++;
      last = next;
      continue;
    }
    if (token?.kind !== 'word') break;
    if (form === 'بين' || (inTopic && form === 'في')) {
      next++;
      continue;
    }
    if (next > start && findLexeme(document, next, 'head')?.lexeme.class === 'agreement') break;
    if (topicWords.has(form)) {
      if (opensOtherAgreement(document, next, limit)) break;
      inTopic = true;
      next++;
      continue;
    }
    if (form === 'عام' && document.tokens[next + 1]?.kind === 'number') {
      next++;
      continue;
    }
    const known = findKnownName(document, next, end);
    if (known && known.type !== 'person' && known.preposition === '') {
      specific = true;
      inner.push(known);
      next = known.endToken;
      last = next;
      continue;
    }
    const nisba = findNisba(document, next, end);
    if (nisba && nisba.preposition === '') {
      specific = true;
      next = nisba.endToken;
      last = next;
      continue;
    }
    if (closedClass(document, next) !== null || findLexeme(document, next, 'title')) break;
    const participle = findLexeme(document, next, 'participle');
    if (
      participle?.lexeme.verb.frames.some(
        (frame) => frame.relation === 'signed' || frame.relation === 'amends',
      )
    )
      break;
    if (findLexeme(document, next, 'verb') && !inTopic) break;
    const definite = /^و?ال/u.test(form);
    if (!definite && !inTopic && article) break;
    if (!inTopic && /^[لو]/u.test(form) && !definite) break;
    next++;
    last = next;
    if (inTopic || definite || !article) specific = specific || inTopic || !(definite && article);
  }
  const named = specific || last > start;
  return toNameSpan(
    document,
    {
      first: at,
      endToken: named ? last : start,
      type: 'agreement',
      kind: named ? 'name' : 'nominal',
      certain: specific,
      inner: inner.filter((party) => party.endToken <= last),
      rule: 'agreement.noun_phrase',
    },
    reading,
  );
}

/** 'بشأن تعديل الاتفاقية …': the subject is another agreement, which has its own name. */
function opensOtherAgreement(document: Document, at: number, limit: number): boolean {
  for (let next = at + 1; next < limit && next <= at + 3; next++)
    if (findLexeme(document, next, 'head')?.lexeme.class === 'agreement') return true;
  return false;
}
