import { foldWord } from '../../text/fold.ts';
import { type Script, scriptOf, toArabicLetters, toLatinLetters } from './letters.ts';

/** One word of a person's name that counts. */
export interface NameWord {
  readonly script: Script;
  /** In the letters of the edit models, without the article; of عبد X and Abdel-X, what follows. */
  readonly letters: string;
  /** True for عبد X: a servant of X, which is not X. */
  readonly servant: boolean;
  /** The number that an ordinal stands for (السادس, VI); null for other words. */
  readonly ordinal: number | null;
  /** True after بن, ابن, bin, ibn: the word names the father or the house. */
  readonly patronymic: boolean;
}

/**
 * The words of a person's name that count: particles go, عبد, أبو and Le join what follows, the article goes, hyphens part.
 * @returns no words for a name in another script
 */
export function parseName(name: string): NameWord[] {
  const parts = name
    .normalize('NFKC')
    .replace(/['’ʼ‘`´]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
  const words: NameWord[] = [];
  let patronymic = false;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const script = scriptOf(part);
    if (script === null) continue;
    const folded = foldWord(part).toLowerCase();
    if (words.length > 0 && at + 1 < parts.length && inseparable.has(folded)) {
      words.push({ ...toWord(`${part}${parts[at + 1]}`, script), patronymic });
      at++;
      patronymic = false;
      continue;
    }
    if (words.length > 0 && at + 1 < parts.length && particles.has(folded)) {
      patronymic = patronymics.has(folded);
      continue;
    }
    if (at + 1 < parts.length && joiners.has(folded)) {
      // 'abd al-Aziz' has its article apart
      const skip =
        script === 'latin' && articles.has((parts[at + 1] ?? '').toLowerCase()) && at + 2 < parts.length
          ? 2
          : 1;
      const following = parts[at + skip] ?? '';
      words.push({ ...toWord(following, script), servant: servants.has(folded), patronymic });
      if (!servants.has(folded)) words.push(join(words.pop(), fathers.get(folded) ?? ''));
      at += skip;
    } else if (!(script === 'latin' && articles.has(folded) && at + 1 < parts.length))
      words.push({ ...toWord(part, script), patronymic });
    patronymic = false;
  }
  return words.filter(({ letters, ordinal }) => letters !== '' || ordinal !== null);
}

function toWord(part: string, script: Script): NameWord {
  const plain = { script, servant: false, ordinal: null, patronymic: false };
  if (script === 'latin') {
    const ordinal = romanNumbers.indexOf(part.toUpperCase());
    if (ordinal > 0) return { ...plain, letters: '', ordinal };
    const letters = toLatinLetters(part);
    const [, rest] = /^abd(?:el|al|ul|ur|ol|er|es|el)?([a-z]{4,})$/u.exec(letters) ?? [];
    return rest === undefined ? { ...plain, letters } : { ...plain, letters: rest, servant: true };
  }
  const bare = stripArticle(part);
  const letters = toArabicLetters(bare);
  const ordinal = bare === part ? -1 : arabicOrdinals.indexOf(letters);
  if (ordinal > 0) return { ...plain, letters: '', ordinal };
  if (letters.startsWith('عبد') && letters.length >= 6)
    return { ...plain, letters: letters.replace(/^عبد(?:ال)?/u, ''), servant: true };
  return { ...plain, letters };
}

function join(word: NameWord | undefined, prefix: string): NameWord {
  const base = word ?? { script: 'arabic', letters: '', servant: false, ordinal: null, patronymic: false };
  return { ...base, letters: (base.script === 'latin' ? toLatinLetters(prefix) : 'ابو') + base.letters };
}

/** The article is written with a bare alef: إلهام and ألبرت begin with other letters. */
function stripArticle(part: string): string {
  const bare = part.replace(/\p{M}/gu, '');
  return bare.startsWith('ال') && bare.length >= 5 ? bare.slice(2) : bare;
}

const patronymics = new Set(['بن', 'ابن', 'بنت', 'bin', 'ibn', 'ben', 'bint']);
const particles = new Set([
  ...patronymics,
  ...['ال', 'فان', 'فون', 'دي', 'دو', 'دا', 'دل', 'ديل', 'دير', 'دن'],
  ...['van', 'von', 'der', 'den', 'de', 'da', 'di', 'du', 'del', 'dos', 'y'],
]);
/** The French article is part of the surname, written apart or not: لو دريان, لودريان. */
const inseparable = new Set(['لو', 'لا', 'le', 'la']);
const articles = new Set(['al', 'el', 'ul', 'as', 'ar', 'ash', 'az', 'an', 'ad', 'at']);
const servants = new Set(['عبد', 'abd', 'abdul', 'abdel', 'abdal', 'abdoul']);
const fathers: ReadonlyMap<string, string> = new Map([
  ['ابو', 'ابو'],
  ['abu', 'abu'],
  ['abou', 'abu'],
]);
const joiners = new Set([...servants, ...fathers.keys()]);
const romanNumbers = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
];
const arabicOrdinals = ['', 'اول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'];
