import {
  type Head,
  type HeadClass,
  type Read,
  type Reading,
  stateClasses,
  type WordAnalysis,
} from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import { findKnownName } from './known-names.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { findNisba, isoOf } from './nisbas.ts';

const stateLike: ReadonlySet<HeadClass> = new Set(stateClasses);

const named: ReadonlySet<HeadClass> = new Set(['party', 'armed', 'media', 'company', 'body', 'court']);

/**
 * Reads an institution that its head noun opens: a ministry with its country, a branch of the state with its demonym, a party
 * or body with the name that follows.
 * @param known what the lexicon knows at the same token: it stands where the institution only runs on behind it
 */
export function findInstitution(
  document: Document,
  at: number,
  end: number,
  known: NameSpan | null,
): NameSpan | null {
  const found = readInstitution(document, at, end);
  if (!found || known?.type !== 'organisation' || !known.certain) return found;
  const isNext = found.endToken === known.endToken + 1;
  // 'جهاز الموساد | الإسرائيلي', 'حركة حماس الفلسطينية': what the lexicon knows needs no adjective of its own country
  const isOwn = isNext && known.endToken > at + 1 && nisbaCountry(document, known.endToken) === known.country;
  // 'الاتحاد الأوروبي | العام الماضي', 'مجلس الأمن | القرار 2216': a time or a thing behind it
  // 'تنظيم الدولة الإسلامية | التفجير الانتحاري': or an act
  const isRunOn = loose.has(formAt(document, found.endToken - 1))
    ? isNext
    : found.endToken > known.endToken && isAct(document, known.endToken);
  return isOwn || isRunOn ? null : found;
}

/** ISO code of the country whose adjective, with the article, stands at a token; undefined where none does. */
function nisbaCountry(document: Document, at: number): string | undefined {
  const nisba = findLexeme(document, at, 'nisba');
  return nisba?.reading.article ? isoOf(nisba.lexeme.key) : undefined;
}

/** 'التفجير', 'الهجوم' */
function isAct(document: Document, at: number): boolean {
  return document.pack.nounClasses(formAt(document, at).replace(/^ال/u, '')).includes('attack');
}

/** Words, folded, that go on with no body's name. */
const loose: ReadonlySet<string> = new Set('العام السنه الشهر الاسبوع اليوم القرار'.split(' '));

function readInstitution(document: Document, at: number, end: number): NameSpan | null {
  const head = findLexeme(document, at, 'head');
  if (head?.reading.suffix !== '') return shortMinistry(document, at, end);
  if (head.lexeme.class === 'ministry') return ministry(document, at, end, head);
  if (stateLike.has(head.lexeme.class)) {
    const state = branchOfState(document, at, end, head);
    if (state || !named.has(head.lexeme.class)) return state;
  }
  for (const other of head.reading.lexemes)
    if (other.kind === 'head' && named.has(other.class))
      return namedBody(document, at, end, { ...head, lexeme: other });
  return null;
}

function ministry(document: Document, at: number, end: number, head: Read<Head>): NameSpan | null {
  if (head.reading.article) return null;
  const portfolio = definiteWords(document, at + 1, end, 4);
  const construct = portfolio === at + 1;
  // وزارة خارجية روسيا: an indefinite portfolio before the country
  const start = construct ? at + 2 : portfolio;
  const complement = countryAt(document, start, end);
  if (construct && !(complement && complement.kind === 'name')) return null;
  const endToken = complement?.endToken ?? start;
  const subject = document.tokens
    .slice(at + 1, start)
    .map((token) => token.form.replace(/^ال/u, ''))
    .join(' ');
  return toNameSpan(
    document,
    {
      first: at,
      endToken,
      type: 'organisation',
      key: complement?.country ? `ministry:${subject}:${complement.country}` : `ministry:${subject}:`,
      country: complement?.country ?? null,
      rule: 'organisation.ministry',
    },
    head.reading,
  );
}

const shortPortfolios: ReadonlySet<string> = new Set([
  'الخارجيه',
  'الداخليه',
  'الخزانه',
  'الماليه',
  'الصحه',
  'الدفاع',
  'العدل',
]);

/** The reading with which a word is a portfolio that may stand for its ministry. */
export function findShortPortfolio({ readings }: WordAnalysis): Reading | null {
  return readings.find(({ base }) => shortPortfolios.has(base)) ?? null;
}

/** 'الخارجية الروسية' for the ministry: a portfolio that no head noun or title comes before, with a demonym. */
function shortMinistry(document: Document, at: number, end: number): NameSpan | null {
  const analysis = document.words[at];
  const reading = analysis ? findShortPortfolio(analysis) : null;
  if (!reading || at + 1 >= end) return null;
  const portfolio = reading.base;
  if (findLexeme(document, at - 1, 'title') || findLexeme(document, at - 1, 'head')) return null;
  const nisba = findLexeme(document, at + 1, 'nisba');
  if (!nisba?.reading.article || nisba.lexeme.gender !== 'f') return null;
  const country = isoOf(nisba.lexeme.key);
  const subject = portfolio.slice(2);
  return toNameSpan(
    document,
    {
      first: at,
      endToken: at + 2,
      type: 'organisation',
      key: `ministry:${subject}:${country}`,
      country,
      rule: 'organisation.ministry_short',
    },
    reading,
  );
}

function branchOfState(document: Document, at: number, end: number, head: Read<Head>): NameSpan | null {
  const first = at + 1;
  const lemma = [head.lexeme.lemma];
  let next = first;
  // القوات المسلحة السورية, سلاح الجو الإسرائيلي, المحكمة العليا الأميركية: up to two words before the country
  for (let extra = 0; extra <= 2 && next < end; extra++) {
    const complement = countryAt(document, next, end);
    if (complement?.kind === 'demonym' && !agreesWith(head.lexeme.lemma, complement.gender)) return null;
    if (complement) {
      const isForce = head.lexeme.class === 'forces' && lemma.length === 1;
      const type = 'organisation';
      const generic = isForce || head.lexeme.class === 'authorities' || head.lexeme.class === 'government';
      return toNameSpan(
        document,
        {
          first: at,
          endToken: complement.endToken,
          type,
          kind: generic || head.lexeme.class === 'mission' ? 'nominal' : 'name',
          key: `${head.lexeme.class}:${lemma.join(' ')}:${complement.country ?? ''}`,
          country: complement.country,
          rule: `organisation.${head.lexeme.class}`,
        },
        head.reading,
      );
    }
    const place = lemma.length === 1 && !head.reading.article ? placeAt(document, next, end) : null;
    if (place && ofPlaces.has(head.lexeme.lemma))
      return toNameSpan(
        document,
        {
          first: at,
          endToken: place.endToken,
          type: 'organisation',
          key: `${head.lexeme.class}:${head.lexeme.lemma}:${place.key ?? place.name}`,
          country: place.country,
          rule: `organisation.${head.lexeme.class}`,
        },
        head.reading,
      );
    // محكمة عسكرية مصرية: an adjective that is as indefinite as its head
    const indefinite =
      head.lexeme.lemma === 'محكمه' && !head.reading.article && /ه$/u.test(formAt(document, next));
    if (!isDefinite(document, next) && !indefinite) return null;
    lemma.push(formAt(document, next).replace(/^ال/u, ''));
    next++;
  }
  return null;
}

/** Bodies, folded, that a city or region may have: 'شرطة لندن', 'برلمان كاتالونيا', 'محكمة باريس'. */
const ofPlaces: ReadonlySet<string> = new Set(['شرطه', 'برلمان', 'محكمه', 'بلديه', 'نيابه']);

/** The known city or region right here, after 'مدينة' or 'إقليم' or not. */
function placeAt(document: Document, at: number, end: number): NameSpan | null {
  const opens = findLexeme(document, at, 'head')?.lexeme.class === 'place' ? at + 1 : at;
  const known = opens < end ? findKnownName(document, opens, end) : null;
  return known?.type === 'place' && known.preposition === '' && !known.conjunction ? known : null;
}

/** A party, body, company or outlet with the name that follows its head: quoted, proper or made of definite words. */
function namedBody(document: Document, at: number, end: number, head: Read<Head>): NameSpan | null {
  const { tokens } = document;
  let next = at + 1;
  let proper = 0;
  let country: string | null = null;
  if (tokens[next]?.kind === 'quote') {
    const close = tokens.findIndex(
      (token, index) => index > next && index < next + 7 && token.kind === 'quote',
    );
    if (close < 0 || close >= end) return null;
    // 'نائب رئيس الهيئة "ستحاسب …"': words that somebody says
    for (let inner = next + 1; inner < close; inner++)
      if (findLexeme(document, inner, 'verb')?.lexeme.tense === 'future') return null;
    // 'جماعة "حزب الله"': what the lexicon knows by the quoted name
    const words = tokens.slice(next + 1, close).map(({ form }) => form);
    const whole = document.pack.findKnown(head.reading.base, (offset) => words[offset - 1] ?? null);
    const inner = findKnownName(document, next + 1, close);
    const key =
      whole?.length === words.length + 1
        ? whole.entity.key
        : inner?.endToken === close && inner.type === 'organisation' && inner.certain
          ? inner.key
          : null;
    return body(document, { at, endToken: close + 1, country: null, head, key });
  }
  for (let count = 0; next < end && count < 6; count++) {
    const known = findKnownName(document, next, end);
    // 'الاتحاد الأوروبي | والصين'
    if (known?.conjunction && (known.type === 'country' || known.type === 'person')) break;
    // 'دعت المنظمة | الأمم المتحدة', 'اتهمت المنظمة | الحكومة المصرية'
    if (head.reading.article && (known?.type === 'organisation' || opensBody(document, next))) break;
    if (
      known &&
      known.preposition === '' &&
      !known.conjunction &&
      (known.type === 'place' || known.type === 'country') &&
      next === at + 1
    ) {
      proper++;
      country = known.country ?? country;
      next = known.endToken;
      continue;
    }
    const nisba = findLexeme(document, next, 'nisba');
    if (nisba?.reading.article && !nisba.reading.conjunction) {
      country = isoOf(nisba.lexeme.key);
      next++;
      proper++;
      continue;
    }
    if (!isDefinite(document, next)) break;
    if (next > at + 1 && (isEpithet(document, next) || opensBody(document, next))) break;
    if (formAt(document, next).startsWith('و') && !joiningHeads.has(head.lexeme.lemma)) break;
    next++;
  }
  if (next === at + 1) return null;
  // 'رئيس مجلس الإدارة': of which company, its own name says
  if (head.lexeme.lemma === 'مجلس' && next === at + 2 && formAt(document, at + 1) === 'الاداره') return null;
  // 'الشركة البرازيلية': one that was named before, by its country
  const isDescription = head.reading.article && country !== null && next === at + 2;
  if (isDescription && (described.has(head.lexeme.class) || described.has(head.lexeme.lemma))) return null;
  if (proper === 0 && vagueHeads.has(head.lexeme.lemma)) return null;
  // الهيئة العليا alone is no name; هيئة الانتخابات is
  if (head.reading.article && proper === 0 && next < at + 3) return null;
  return body(document, { at, endToken: next, country, head });
}

/** 'التحالف العربي الداعم', 'المرصد السوري المعارض': what is said of a body is no part of its name. */
function isEpithet(document: Document, at: number): boolean {
  return document.pack.nounClasses(formAt(document, at).replace(/^ال/u, '')).includes('epithet');
}

/** 'منظمة العفو الدولية | السلطات المصرية': another body's own head. */
function opensBody(document: Document, at: number): boolean {
  const head = findLexeme(document, at, 'head');
  return head !== null && (stateLike.has(head.lexeme.class) || head.lexeme.class === 'ministry');
}

/** Classes and lemmas of heads that, with the article and a country's adjective, name nobody. */
const described: ReadonlySet<string> = new Set([
  'media',
  'company',
  'منظمه',
  'وكاله',
  'موسسه',
  'مجموعه',
  'شبكه',
]);

/** Heads whose name may go on with 'and': 'هيئة الإذاعة والتلفزيون'. */
const joiningHeads: ReadonlySet<string> = new Set(
  'منظمه هييه لجنه مجلس اتحاد موسسه جمعيه محكمه نقابه'.split(' '),
);

/** Heads that name something only together with a proper name: 'مركز المديرية' does not. */
const vagueHeads: ReadonlySet<string> = new Set(
  'مركز مكتب اداره دايره برنامج جهاز غرفه كليه امانه موقع مجموعه شبكه شركه كتله بنك'.split(' '),
);

function body(
  document: Document,
  options: {
    at: number;
    endToken: number;
    country: string | null;
    head: Read<Head>;
    key?: string | null;
  },
): NameSpan {
  const { at, endToken, country, head, key = null } = options;
  return toNameSpan(
    document,
    { first: at, endToken, type: 'organisation', key, country, rule: `organisation.${head.lexeme.class}` },
    head.reading,
  );
}

/** Token after a run of definite words, joined by 'and' or not, none of them a country's adjective. */
function definiteWords(document: Document, from: number, end: number, limit: number): number {
  let at = from;
  while (at < end && at < from + limit && isDefinite(document, at) && !findLexeme(document, at, 'nisba'))
    at++;
  return at;
}

/** A word with the article that is no name, title or verb: what goes on with a definite noun phrase. */
export function isDefinite(document: Document, at: number): boolean {
  const form = formAt(document, at);
  if (document.tokens[at]?.kind !== 'word') return false;
  if (closedClass(document, at) !== null) return false;
  const bare = /^و?ال/u.test(form) && form.length > 4;
  const title = findLexeme(document, at, 'title');
  return bare && (!title || title.lexeme.class === 'profession');
}

/** The adjective goes with the head: 'رئيس الحكومة الإثيوبي' speaks of the man, 'الحكومة الإثيوبية' of the government. */
function agreesWith(head: string, gender: 'm' | 'f' | null): boolean {
  const feminine = /(?:ه|ات)$/u.test(head) || head === 'قوات' || head === 'استخبارات' || head === 'مخابرات';
  return gender === null || (gender === 'f') === feminine;
}

interface CountryPhrase {
  readonly endToken: number;
  readonly country: string | null;
  readonly kind: 'name' | 'demonym';
  readonly gender: 'm' | 'f' | null;
}

/** A country right here: its adjective, its name, or 'في' and its name. */
export function countryAt(document: Document, at: number, end: number): CountryPhrase | null {
  if (at >= end) return null;
  const nisba = findNisba(document, at, end);
  // 'شرطة زيمبابوي': a name that is its own adjective
  const name = nisba && !nisba.article ? findKnownName(document, at, end) : null;
  const isName = name?.type === 'country' && name.preposition === '' && !name.conjunction;
  if (nisba && !nisba.conjunction && nisba.preposition === '' && !isName)
    return { endToken: nisba.endToken, country: isoOf(nisba.key), kind: 'demonym', gender: nisba.gender };
  const start = formAt(document, at) === 'في' ? at + 1 : at;
  const known = start < end ? findKnownName(document, start, end) : null;
  if (known?.preposition !== '' || known.conjunction) return null;
  if (known.type === 'country')
    return { endToken: known.endToken, country: known.country, kind: 'name', gender: null };
  return null;
}
