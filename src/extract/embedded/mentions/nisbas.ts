import type { Nisba, WordAnalysis } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { findLexeme, formAt } from '../document.ts';

export interface NisbaPhrase {
  readonly first: number;
  readonly endToken: number;
  readonly key: string;
  readonly gender: Nisba['gender'];
  readonly number: Nisba['number'];
  readonly article: boolean;
  readonly preposition: string;
  readonly conjunction: boolean;
}

const koreas: ReadonlyMap<string, string> = new Map([
  ['شمالي', 'country:KP'],
  ['جنوبي', 'country:KR'],
]);

/** A country's adjective at a token, the two-word ones (كوري شمالي, جنوب أفريقي) included. */
export function findNisba(document: Document, at: number, end: number): NisbaPhrase | null {
  if (!document.tokens[at]?.word.opensNisba) return null;
  const found = findLexeme(document, at, 'nisba');
  const twoWord = at + 1 < end ? twoWordNisba(document, at) : null;
  if (twoWord) return twoWord;
  if (!found) return null;
  const { reading, lexeme } = found;
  if (lexeme.key === continentalUnion && isOfContinent(document, at)) return null;
  return {
    first: at,
    endToken: at + 1,
    key: lexeme.key,
    gender: lexeme.gender,
    number: lexeme.number,
    article: reading.article,
    preposition: reading.preposition,
    conjunction: reading.conjunction,
  };
}

/** The union whose adjective is its continent's. */
const continentalUnion = 'organisation:European Union';

/** 'الدول الأوروبية', 'بطولة أوروبية': of the continent. */
function isOfContinent(document: Document, at: number): boolean {
  const noun = formAt(document, at - 1).replace(/^[وف]?(?:[بلك]?ال|لل|[بل](?=...))?/u, '');
  const stem = noun.replace(/(?:ها|هم|ه|نا)$/u, '');
  const whole = formAt(document, at - 1);
  return [whole, noun, stem, `${stem}ه`].some((form) =>
    document.pack.nounClasses(form).includes('continental'),
  );
}

/** Whether a country's adjective can begin with a word. */
export function opensNisba({ form, first }: WordAnalysis): boolean {
  return first.nisba !== null || twoWordHead.test(form);
}

/** 'كوري شمالي', which a title before it does not make a person. */
export function isTwoWordNisba(document: Document, at: number): boolean {
  return twoWordNisba(document, at) !== null;
}

const twoWordHead = /^([وف]?)([بلك]?)(ال|ل)?(كوري|جنوب)(ه|ين|ون|تين|ان)?$/u;

function twoWordNisba(document: Document, at: number): NisbaPhrase | null {
  if (!document.tokens[at]?.word.opensNisba) return null;
  const match = twoWordHead.exec(formAt(document, at));
  if (!match) return null;
  const second = formAt(document, at + 1).replace(/^ال/u, '');
  const stem = second.replace(/(?:ه|ين|ون|تين|ان)$/u, '');
  const key =
    match[4] === 'كوري'
      ? koreas.get(stem)
      : { افريقي: 'country:ZA', سوداني: 'country:SS' }[stem as 'افريقي' | 'سوداني'];
  if (key === undefined) return null;
  return {
    first: at,
    endToken: at + 2,
    key,
    gender: second.endsWith('ه') ? 'f' : 'm',
    number: /(?:ين|ون|ان)$/u.test(second) ? 'plural' : 'singular',
    article: match[3] !== undefined,
    preposition: match[2] ?? '',
    conjunction: match[1] === 'و' || match[1] === 'ف',
  };
}

export function isoOf(key: string): string {
  return key.startsWith('country:') ? key.slice('country:'.length) : '';
}
