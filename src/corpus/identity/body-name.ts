import { foldName } from '../names/fold-name.ts';
import { toNisba, type Vocabulary } from './vocabulary.ts';

/** A name of an organisation, place or agreement, taken apart. */
export interface BodyName {
  /** The thing of the tables that it is a name of; null where there is none. */
  readonly known: string | null;
  /** Nouns that say what kind of thing it is. */
  readonly heads: readonly string[];
  /** What is left: the words that make the name. */
  readonly core: readonly string[];
  /** ISO codes of the countries that it names, as a noun or as an adjective, sorted. */
  readonly countries: readonly string[];
  /** Years and other numbers, sorted. */
  readonly numbers: readonly string[];
  /** The whole name, folded. */
  readonly folded: string;
}

/** Takes names apart, each only once: a corpus says the same names over and over. */
export type ParseBody = (name: string, type: string) => BodyName;

export function createBodyParser(vocabulary: Vocabulary): ParseBody {
  const known = new Map<string, BodyName>();
  return (name, type) => {
    const key = `${type} ${name}`;
    const present = known.get(key);
    if (present) return present;
    const parsed = parseBodyName(name, type, vocabulary);
    known.set(key, parsed);
    return parsed;
  };
}

/** Takes a name apart: وزارة الخارجية الروسية, خارجية روسيا and الخارجية الروسية come out alike. */
export function parseBodyName(name: string, type: string, vocabulary: Vocabulary): BodyName {
  const folded = foldName(name);
  const words = folded.map(stripProclitic);
  const known = findKnown(folded, { type, vocabulary });
  const heads: string[] = [];
  const core: string[] = [];
  const countries = new Set<string>();
  const numbers = new Set<string>();
  for (let at = 0; at < words.length; ) {
    // وزارة المالية is the ministry of finance, وزارة الدفاع المالية Mali's
    const isSubject = words[at] === 'ماليه' && (at === 0 || words[at - 1] === 'وزاره');
    const country = isSubject ? null : findCountry(words, at, vocabulary);
    const head = findHead(words, at, vocabulary);
    const word = words[at] ?? '';
    if (country) {
      countries.add(country.code);
      at += country.length;
    } else if (head && (core.length === 0 || head.words === 'وزاره')) {
      heads.push(head.words);
      at += head.length;
    } else {
      if (/^\d+$/u.test(word)) numbers.add(word);
      else if (!functionWords.has(word)) core.push(word);
      at++;
    }
  }
  // جيش الدفاع الإسرائيلي, قوات الاحتلال الإسرائيلية: the army under other names
  const [head, ...further] = [...heads, ...core];
  const isArmy = further.length > 0 && further.every((word) => armyWords.has(word));
  // and جيش الاحتلال alone, as much of the Arab press has it
  if (isArmy && countries.size === 0 && further.includes('احتلال')) countries.add('IL');
  const forces = countries.has('IL') && isArmy && (head === 'جيش' || head === 'قوات');
  return {
    known,
    heads: forces ? ['جيش'] : heads,
    core: forces ? [] : core,
    countries: [...countries].sort(),
    numbers: [...numbers].sort(),
    folded: folded.join(' '),
  };
}

/** The thing of the tables, also where a noun for its kind stands before its name: مدينة داليان, وكالة رويترز. */
function findKnown(
  words: readonly string[],
  { type, vocabulary }: { readonly type: string; readonly vocabulary: Vocabulary },
): string | null {
  const plain = words.filter((word) => !officialWords.has(word));
  const known =
    vocabulary.known.get(`${type} ${words.join(' ')}`) ?? vocabulary.known.get(`${type} ${plain.join(' ')}`);
  if (known !== undefined) return known;
  const [first = '', ...rest] = words;
  const kind = vocabulary.heads.get(first) ?? '';
  const optional = type === 'place' ? optionalPlaceHeads.has(first) : optionalHeads.has(kind);
  if (!optional || (first === 'وكاله' && !isNewsAgency(rest))) return null;
  // الميليشيا الحوثية are the Houthis; البنك الأوروبي is not the Union
  const adjective =
    type === 'organisation' && rest.length === 1 && kind === 'armed'
      ? vocabulary.knownAdjectives.get(toNisba(rest[0] ?? ''))
      : null;
  return vocabulary.known.get(`${type} ${rest.join(' ')}`) ?? adjective ?? null;
}

/** وكالة رويترز, وكالة فرانس برس; not وكالة الأمم المتحدة, which goes on with what it is for. */
function isNewsAgency(rest: readonly string[]): boolean {
  return rest.length === 1 || rest.some((word) => ['برس', 'نيوز', 'انباء', 'الانباء'].includes(word));
}

/** و and the prepositions that are written onto the article; of other words they may be the first letter. */
function stripProclitic(word: string): string {
  const [, rest] = /^(?:و|ب|ف|ك)?(?:ال|لل)(.{2,})$/u.exec(word) ?? [];
  return rest === undefined || word.endsWith('الله') ? word : rest;
}

function findCountry(
  words: readonly string[],
  at: number,
  { countryByName, countryByNisba, longestCountryName }: Vocabulary,
): { code: string; length: number } | null {
  for (let length = Math.min(longestCountryName, words.length - at); length > 0; length--) {
    const key = words.slice(at, at + length).join(' ');
    const code =
      countryByName.get(key) ?? (key.startsWith('و') ? countryByName.get(key.slice(1)) : undefined);
    if (code !== undefined) return { code, length };
  }
  // two words only in English: South Korean
  const two = countryByNisba.get(words.slice(at, at + 2).join(' '));
  if (two !== undefined && at + 1 < words.length) return { code: two, length: 2 };
  const code = countryByNisba.get(toNisba(words[at] ?? ''));
  return code === undefined ? null : { code, length: 1 };
}

function findHead(
  words: readonly string[],
  at: number,
  { heads, headTranslations }: Vocabulary,
): { words: string; length: number } | null {
  for (let length = Math.min(longestHead, words.length - at); length > 0; length--) {
    const key = words.slice(at, at + length).join(' ');
    if (heads.has(key)) return { words: headTranslations.get(key) ?? key, length };
  }
  return null;
}

const armyWords: ReadonlySet<string> = new Set(['احتلال', 'دفاع']);
const longestHead = 4;
// وكالة الأنباء السورية الرسمية is وكالة الأنباء السورية
const officialWords = new Set(['رسمي', 'رسميه', 'official', 'state']);

/** Classes of nouns that a body's proper name may go without: حركة حماس is حماس; but حزب الوسط is not الوسط. */
export const optionalHeads: ReadonlySet<string> = new Set(['armed', 'media', 'company']);
/** Nouns that a place's name may go without. */
export const optionalPlaceHeads: ReadonlySet<string> = new Set([
  ...['مدينه', 'بلده', 'قريه', 'منطقه', 'حي', 'ناحيه', 'جزيره', 'عاصمه', 'ضاحيه', 'شبه جزيره', 'بلديه'],
]);

const functionWords = new Set([
  ...[
    'في',
    'من',
    'علي',
    'الي',
    'عن',
    'مع',
    'بين',
    'بشان',
    'حول',
    'ضد',
    'ل',
    'و',
    'لدي',
    'تابع',
    'تابعه',
    'جمهوريه',
  ],
  ...[
    'موقع',
    'موقعه',
    'عام',
    'مبرم',
    'مبرمه',
    'خاص',
    'خاصه',
    'ان',
    'of',
    'for',
    'and',
    'in',
    'on',
    'with',
    'to',
  ],
]);
