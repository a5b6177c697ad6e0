import type { Span } from '../../../contract/span.ts';
import type { Gender, GrammaticalNumber, TitleClass } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import { isDefinite } from './institutions.ts';
import type { NameSpan } from './name-span.ts';
import { skipLetters } from './name-span.ts';
import { findNisba } from './nisbas.ts';

/** What an office belongs to: a name in the text, or a known entity by its adjective. */
export interface OfficeOwner {
  readonly span: NameSpan | null;
  /** Key of the known entity where an adjective names it. */
  readonly key: string | null;
}

/** An office as the text states it, with or without its holder's name. */
export interface Office extends Span {
  readonly first: number;
  /** Token after the complement, where the name may follow. */
  readonly endToken: number;
  /** Folded masculine singular of the head noun. */
  readonly lemma: string;
  readonly class: TitleClass;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly definite: boolean;
  /** True for an indefinite noun with its adjective, 'مسؤول روسي': nobody in particular. */
  readonly generic: boolean;
  /** True for the indefinite accusative: 'appointed him minister'. */
  readonly predicative: boolean;
  readonly preposition: string;
  readonly conjunction: boolean;
  readonly suffix: string;
  /** As written, without country, name and clitics. */
  readonly title: string;
  readonly owners: readonly OfficeOwner[];
  /** Folded words of the title, for comparing offices. */
  readonly key: string;
}

/** Professions, folded, of those who work for the person named next. */
const serving: ReadonlySet<string> = new Set(['محامي', 'محام', 'طبيب', 'مدرب', 'مصور']);

/** Offices of those whom a state sends to another, or to a body. */
const envoys: ReadonlySet<string> = new Set(['سفير', 'قنصل', 'ملحق']);
/** What doubts the name that follows it, after ما. */
const hedges: ReadonlySet<string> = new Set(['يعرف', 'يسمى', 'يسمي', 'سمي', 'يدعي']);
const longestComplement = 14;
/** Prepositions that lead from an office to what it is for. */
const bridges: ReadonlySet<string> = new Set(
  'باسم لشوون لدي الي في لمكافحه بشان علي لقضايا بوزاره'.split(' '),
);
const complementNouns: ReadonlySet<string> = new Set(
  'خارجيه داخليه دفاع وزراء حكومه جمهوريه دوله برلمان مجلس هيئه لجنه اركان هييه وفد حزب حركه تحرير اداره قسم قوات جيش شوون بلديه نواب شرطه ولي عهد عام عامه سر اول مفاوضي مفاوضين كتله مكتب جهاز'.split(
    ' ',
  ),
);

/** 'مشيرا إلى أن': a participle of speech before what it opens, whatever rank its letters spell. */
function isAddingThat(document: Document, at: number): boolean {
  // 'قال متحدثا إلى الصحافيين'
  if (formAt(document, at) === 'متحدثا' && formAt(document, at + 1) !== 'باسم') return true;
  const speech = findLexeme(document, at, 'participle')?.lexeme.verb.speech;
  return speech?.openers.includes(formAt(document, at + 1)) ?? false;
}

/**
 * Reads an office from its head noun: head, complement (portfolio, body, country) and what it belongs to.
 * @param nameAt the name span that starts at a token, if any
 */
export function readOffice(
  document: Document,
  at: number,
  options: { readonly end: number; readonly nameAt: (token: number) => NameSpan | null },
): Office | null {
  const head = findLexeme(document, at, 'title');
  // 'محافظة درعا': a province, whatever the letters of its governor
  const isPlace = findLexeme(document, at, 'head')?.lexeme.class === 'place';
  // 'المعارضة' is the opposition, no woman who opposes
  const isGroup =
    head?.lexeme.lemma === 'معارض' && head.lexeme.gender === 'f' && options.nameAt(at + 1) === null;
  if (!head || isPlace || isGroup || isAddingThat(document, at)) return null;
  const { reading, lexeme } = head;
  // 'الرئيسي' is an adjective: no noun has article and pronoun
  if (reading.article && reading.suffix !== '') return null;
  const owners: OfficeOwner[] = [];
  let next = at + 1;
  let titleEnd = at + 1;
  const limit = Math.min(options.end, at + longestComplement);
  // a noun with article or pronoun takes adjectives and prepositions, but no genitive
  const construct = !reading.article && reading.suffix === '';
  let afterDefinite = !construct;
  while (next < limit) {
    const token = document.tokens[next];
    // 'المتحدث باسم "البنتاغون"'
    const quoted = token?.kind === 'quote' ? options.nameAt(next + 1) : null;
    const isBody =
      quoted?.type === 'organisation' && construct && owners.length === 0 && quoted.preposition === '';
    if (quoted && quoted.type !== 'person' && (isBody || formAt(document, next - 1) === 'باسم')) {
      owners.push({ span: quoted, key: null });
      next = document.tokens[quoted.endToken]?.kind === 'quote' ? quoted.endToken + 1 : quoted.endToken;
      afterDefinite = true;
      continue;
    }
    if (token?.kind !== 'word') break;
    const span = options.nameAt(next);
    if (span && span.type !== 'person') {
      const bridged = next > at + 1 && bridges.has(formAt(document, next - 1));
      if (span.conjunction && owners.length === 0) break;
      if (span.preposition !== '' && !['ل', 'ب'].includes(span.preposition)) break;
      if (afterDefinite && !bridged && span.preposition === '' && !span.conjunction && owners.length === 0)
        break;
      if (!span.conjunction && owners.length > 0 && !bridged && span.preposition === '') break;
      if (span.conjunction && lexeme.number === 'singular') break;
      // an ambassador is of the state that sends him, whatever he is posted to
      if (!(bridged && reading.suffix === '' && envoys.has(lexeme.lemma))) owners.push({ span, key: null });
      next = span.endToken;
      afterDefinite = true;
      continue;
    }
    if (span) {
      // 'مستشار ترامب', 'صهر الملك فيليبي': whose adviser or son-in-law, not his name
      const isGenitive =
        construct &&
        lexeme.number === 'singular' &&
        span.preposition === '' &&
        !span.conjunction &&
        ((next === at + 1 && (lexeme.class === 'office' || lexeme.class === 'deputy')) ||
          lexeme.class === 'kin' ||
          // 'محامي دفاع كلينتون'
          (serving.has(lexeme.lemma) && next <= at + 2));
      if (!isGenitive) break;
      next = span.endToken;
      afterDefinite = true;
      // 'مبعوث ترمب إلى الشرق الأوسط'
      if (lexeme.class !== 'kin' && bridges.has(formAt(document, next))) continue;
      break;
    }
    const nisba = findNisba(document, next, limit);
    // 'مساعد الوزير للشؤون الأوروبية' is no European's
    if (nisba && titleEnd === next && /^لل?شوون$/u.test(formAt(document, next - 1))) {
      next = nisba.endToken;
      titleEnd = next;
      continue;
    }
    if (nisba && nisba.preposition === '' && (nisba.article || !afterDefinite || owners.length === 0)) {
      if (nisba.conjunction && (lexeme.number === 'singular' || owners.length === 0)) break;
      if (nisba.conjunction && options.nameAt(nisba.endToken)?.type === 'person') break;
      // an indefinite adjective describes nobody in particular: وزير روسي
      owners.push({ span: null, key: nisba.key });
      next = nisba.endToken;
      afterDefinite = true;
      continue;
    }
    const form = token.form;
    if (form === 'باسم' && document.tokens[next + 1]?.kind === 'quote' && options.nameAt(next + 2)) {
      next++;
      titleEnd = next;
      continue;
    }
    if (
      bridges.has(form) &&
      next + 1 < limit &&
      canFollowBridge(document, next + 1, options.nameAt) &&
      (form !== 'الي' || sent.has(lexeme.lemma)) &&
      (form !== 'في' ||
        isPosted(lexeme.lemma, options.nameAt(next + 1)) ||
        leadsToHolder(document, options.nameAt(next + 1), options.nameAt))
    ) {
      // 'المتحدث باسم الوزارة' needs no name
      if (form !== 'باسم' && closedClass(document, next) !== null && !options.nameAt(next + 1)) break;
      next++;
      if (form === 'باسم') titleEnd = Math.max(titleEnd, next);
      continue;
    }
    // 'أمين عام', 'مدير عام': here the word is no year
    if (form === 'عام' && next === at + 1 && construct) {
      next++;
      titleEnd = next;
      continue;
    }
    // 'الرئيس الحالي X', 'قائد الجيش الباكستاني الحالي X'
    if (afterDefinite && closedClass(document, next) === 'time' && form.startsWith('ال')) {
      next++;
      continue;
    }
    // 'رئيس ما يعرف بالمجلس السياسي'
    if (form === 'ما' && construct && owners.length === 0 && hedges.has(formAt(document, next + 1))) {
      next += 2;
      continue;
    }
    if (closedClass(document, next) !== null) break;
    if (isDefinite(document, next) && !(form.startsWith('و') && owners.length > 0)) {
      const bridged = bridges.has(formAt(document, next - 1));
      if (findLexeme(document, next, 'verbal_noun') && afterDefinite && construct && !bridged) break;
      next++;
      if (owners.length === 0) titleEnd = next;
      afterDefinite = true;
      continue;
    }
    // 'وزير الاتصالات وتكنولوجيا المعلومات': a second portfolio, itself a construct
    if (
      construct &&
      afterDefinite &&
      owners.length === 0 &&
      /^و.{3,}/u.test(form) &&
      next + 1 < limit &&
      isDefinite(document, next + 1) &&
      !findLexeme(document, next, 'title') &&
      !findLexeme(document, next, 'verb')
    ) {
      next += 2;
      titleEnd = next;
      continue;
    }
    const inner = findLexeme(document, next, 'title');
    // 'نائبا لرئيس البلاد'
    const isDative =
      next === at + 1 && /ا$/u.test(formAt(document, at)) && inner?.reading.preposition === 'ل';
    if (
      inner &&
      construct &&
      !afterDefinite &&
      !inner.reading.conjunction &&
      (inner.reading.preposition === '' || isDative)
    ) {
      next++;
      titleEnd = next;
      afterDefinite = inner.reading.article || inner.reading.suffix !== '';
      continue;
    }
    // 'المستشار الخاص للرئيس أفورقي': the name is the president's
    if (
      /^لل/u.test(form) &&
      options.nameAt(next + 1)?.type === 'person' &&
      findLexeme(document, next, 'title')
    )
      break;
    if (/^لل/u.test(form) && form.length > 4 && !findLexeme(document, next, 'verb')) {
      next++;
      if (owners.length === 0) titleEnd = next;
      afterDefinite = true;
      continue;
    }
    // 'الرئيس السابق لإقليم كاتالونيا', 'المفوض السامي لحقوق الإنسان'
    if (afterDefinite && owners.length === 0 && isForWhat(document, next, limit, options.nameAt)) {
      afterDefinite = options.nameAt(next + 1) === null;
      next += afterDefinite ? 2 : 1;
      if (afterDefinite) titleEnd = next;
      continue;
    }
    const owned = /^(.{3,}?)(?:ها|هم|هما|نا|ه)$/u.exec(form)?.[1]?.replace(/ت$/u, 'ه');
    if (!afterDefinite && owned !== undefined && complementNouns.has(owned)) {
      next++;
      if (owners.length === 0) titleEnd = next;
      afterDefinite = true;
      continue;
    }
    if (
      !afterDefinite &&
      (complementNouns.has(form) || opensConstruct(document, next, limit, options.nameAt))
    ) {
      next++;
      if (owners.length === 0) titleEnd = next;
      continue;
    }
    break;
  }
  // 'مساعدة' with nothing after it is help, not a deputy
  if (lexeme.class === 'deputy' && next === at + 1 && construct) return null;
  const clitics = (reading.conjunction ? 1 : 0) + (reading.preposition === '' ? 0 : 1);
  const start = skipLetters(document.content, document.tokens[at]?.start ?? 0, clitics);
  // the title of 'المتحدث باسم حماس' is المتحدث
  const isOpen = titleEnd - 1 > at && formAt(document, titleEnd - 1) === 'باسم';
  const titleEndUnit = document.tokens[titleEnd - (isOpen ? 2 : 1)]?.end ?? start;
  const words = [lexeme.lemma];
  for (let index = at + 1; index < titleEnd; index++)
    words.push(formAt(document, index).replace(/^و?(?:ال|لل)/u, ''));
  return {
    first: at,
    endToken: next,
    start,
    end: document.tokens[next - 1]?.end ?? titleEndUnit,
    lemma: lexeme.lemma,
    class: lexeme.class,
    gender: lexeme.gender,
    number: lexeme.number,
    definite: reading.article || reading.suffix !== '' || afterDefinite,
    generic:
      !reading.article &&
      reading.suffix === '' &&
      findNisba(document, at + 1, document.tokens.length)?.article === false,
    predicative: construct && /[^اه]ا$/u.test(formAt(document, at)) && lexeme.number === 'dual',
    preposition: reading.preposition,
    conjunction: reading.conjunction,
    suffix: reading.suffix,
    title: titleIn(document.content.slice(start, titleEndUnit), formAt(document, at)),
    owners,
    key: words.join(' '),
  };
}

/** A title as written; 'للرئيس' is said of الرئيس, and of 'الرئيس المنتهية ولايته' the term is no part. */
function titleIn(text: string, head: string): string {
  const plain = text.replace(/[\s_#]+/gu, ' ').replace(/ (?:المعترف|المنتهية|المنتهي)$/u, '');
  return /^[وف]?لل/u.test(head) && plain.startsWith('ل') ? `ا${plain}` : plain;
}

/** 'رئيس فريق التحقيق', 'مدير مشفى هانانو': a noun that what follows makes definite. */
function opensConstruct(
  document: Document,
  at: number,
  limit: number,
  nameAt: (token: number) => NameSpan | null,
): boolean {
  if (at + 1 >= limit || findLexeme(document, at, 'title') || findLexeme(document, at, 'verb')) return false;
  if (closedClass(document, at) !== null) return false;
  // 'ولاية', 'وكالة': a noun whose first letter is its own
  const head = findLexeme(document, at, 'head')?.reading;
  const isBare = head !== undefined && !head.conjunction && head.preposition === '';
  if (!isBare && /^[وفبلك]/u.test(formAt(document, at))) return false;
  const next = nameAt(at + 1);
  if (next) return next.type !== 'person' && next.preposition === '' && !next.conjunction;
  return /^ال.{3,}/u.test(formAt(document, at + 1)) && !findNisba(document, at + 1, limit);
}

/** 'ل' and a noun that a name or a definite noun completes, no act: 'لإقليم كاتالونيا', 'لحقوق الإنسان', but not 'لبحث الأزمة'. */
function isForWhat(
  document: Document,
  at: number,
  limit: number,
  nameAt: (token: number) => NameSpan | null,
): boolean {
  if (at + 1 >= limit || !/^ل(?!ل).{3,}/u.test(formAt(document, at))) return false;
  if (closedClass(document, at) !== null || findLexeme(document, at, 'title')) return false;
  if (findLexeme(document, at, 'verb') || findLexeme(document, at, 'verbal_noun')) return false;
  const head = findLexeme(document, at, 'head');
  const next = nameAt(at + 1);
  if (next) return head?.reading.preposition === 'ل' && next.type !== 'person' && next.preposition === '';
  return /^ال.{3,}/u.test(formAt(document, at + 1)) && !findNisba(document, at + 1, limit);
}

/** Offices of those who are sent to somebody. */
const sent: ReadonlySet<string> = new Set('مبعوث موفد سفير مندوب ممثل قنصل'.split(' '));

/** Offices that one holds in a place; the rest are only told there ('الزعيمان في سنغافورة'). */
export const posted: ReadonlySet<string> = new Set(
  'سفير مبعوث موفد ممثل قايد منسق مسوول مدير عضو نايب ناشط خبير باحث محلل استاذ مندوب'.split(' '),
);

function isPosted(lemma: string, span: NameSpan | null): boolean {
  return posted.has(lemma) || span?.type === 'organisation';
}

/** 'وزير الإعلام في بوركينا فاسو، X': a state, and right behind it the name. */
function leadsToHolder(
  document: Document,
  span: NameSpan | null,
  nameAt: (token: number) => NameSpan | null,
): boolean {
  if (span?.type !== 'country' || span.preposition !== '' || span.conjunction) return false;
  const after = document.tokens[span.endToken]?.kind === 'comma' ? span.endToken + 1 : span.endToken;
  const holder = nameAt(after);
  return holder?.type === 'person' && holder.preposition === '' && !holder.conjunction;
}

function canFollowBridge(
  document: Document,
  at: number,
  nameAt: (token: number) => NameSpan | null,
): boolean {
  const span = nameAt(at);
  if (span) return span.type !== 'person';
  return isDefinite(document, at);
}
