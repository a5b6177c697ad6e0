import { type Document, findLexeme, formAt } from '../document.ts';
import type { Mentions } from '../mentions/index.ts';
import type { NameSpan } from '../mentions/name-span.ts';
import type { Holding } from '../mentions/office-holders.ts';
import type { Office, OfficeOwner } from '../mentions/offices.ts';
import { standingHoldings } from './check-holders.ts';
import type { EntityDraft, EntityTable } from './entity-table.ts';

/** An office held by a person of the article. */
export interface HeldOffice {
  readonly person: EntityDraft;
  readonly office: Office;
  readonly owner: EntityDraft | null;
}

export interface Offices {
  /** Names beside offices that are those of the holders. */
  readonly holdings: readonly Holding[];
  readonly held: readonly HeldOffice[];
  /** Who an office means where no name stands beside it. */
  readonly holderOf: ReadonlyMap<Office, readonly EntityDraft[]>;
  /** Owners of an office, as entities. */
  ownersOf(office: Office): EntityDraft[];
}

/** Offices of a state, whose owner may be left unsaid. */
const stateOffices: ReadonlySet<string> = new Set(
  'رييس وزير ملك سلطان عاهل ولي مستشار امير نايب سفير مساعد مرشد زعيم'.split(' '),
);

/** 'القائد الأعلى للقوات المسلحة': of a state's forces, and of no emirate's or party's. */
function isOverForces({ key }: Pick<Office, 'key'>): boolean {
  return key.includes('قوات مسلحه');
}

/** Words of offices that no body has. */
const ofStateAlone: ReadonlySet<string> = new Set('وزير وزراء حكومه جمهوريه ملك سلطان عاهل سفير'.split(' '));

function isOfStateAlone({ key }: Office): boolean {
  return key.split(' ').some((word) => ofStateAlone.has(word));
}

const spokenFor: ReadonlySet<string> = new Set('رياسه حكومه جيش خارجيه دفاع داخليه شرطه'.split(' '));

/** An office whose owner, where none is said, is the state that the article is about: 'الرئيس', 'المتحدث باسم الرئاسة', 'المدعي العام'. */
function isOfState({ lemma, key }: Office): boolean {
  const words = key.split(' ');
  return (
    stateOffices.has(lemma) ||
    (lemma === 'مدعي' && words.includes('عام')) ||
    isOverForces({ key }) ||
    spokenFor.has(words[words.indexOf('باسم') + 1] ?? '')
  );
}

/**
 * Resolves offices without a name, precise sieves first: the same office of the same owner, the same kind of office of the same
 * owner, a bare office after its holder, an official of a country after the one person of that country.
 */
export function resolveOffices(document: Document, mentions: Mentions, table: EntityTable): Offices {
  const toOwner = (owner: OfficeOwner | undefined): EntityDraft | null => {
    if (!owner) return null;
    if (owner.span) return table.ofSpan(owner.span);
    const known = owner.key === null ? null : table.mergeKnown(owner.key);
    // what no word speaks of owns nothing: 'المالية' is finance, not Mali's
    return known && known.mentions.length > 0 ? known : null;
  };
  const held: HeldOffice[] = [];
  const holderOf = new Map<Office, readonly EntityDraft[]>();
  const holdings = standingHoldings(mentions.holdings, table, {
    ownerOf: ({ office, owner }) => toOwner(office.owners[owner]),
    isOfState,
    isFormer: (office) => isFormer(document, office),
  });
  for (const { person, office, owner } of holdings) {
    const draft = table.ofSpan(person);
    if (!draft) continue;
    held.push({ person: draft, office, owner: toOwner(office.owners[owner]) });
    holderOf.set(office, [...(holderOf.get(office) ?? []), draft]);
    if (office.gender === 'f') draft.gender ??= 'f';
  }
  const mean = (office: Office, people: readonly EntityDraft[]) => {
    const { start, end, first } = office;
    holderOf.set(office, people);
    for (const person of people) table.addDescription(person, { start, end, kind: 'nominal', token: first });
  };
  const known = { table, holderOf, held };
  for (const { office, person } of [
    ...headlined(document, mentions, { ...known, toOwner }),
    ...introduced(document, mentions, known),
  ]) {
    if (holderOf.has(office)) continue;
    held.push({ person, office, owner: toOwner(office.owners[0]) });
    mean(office, [person]);
  }
  held.sort((a, b) => a.office.first - b.office.first);
  const owned = withOwners(document, held, mentions, table);
  const counterparts = counterpartOffices(mentions.offices);
  for (const office of mentions.offices) {
    // 'رئيس أميركي' is any of them
    if (holderOf.has(office) || !office.definite || office.generic) continue;
    if (office.class === 'rank') {
      const holder = ofRank(office, near(owned, office));
      if (holder) mean(office, [holder]);
      continue;
    }
    // 'أمير قطر' reigns; a prince of nowhere is one of many
    if (office.class === 'honorific' && office.owners.length === 0) continue;
    const asked = counterparts.get(office) ?? office;
    if (asked === office && office.number !== 'singular' && office.owners.length < 2) {
      const group = findGroup(office, near(owned, office), counterparts);
      if (group.length > 0) holderOf.set(office, group);
      continue;
    }
    const around = near(owned, asked);
    const former = isFormer(document, office)
      ? around.filter((one) => isFormer(document, one.office))
      : around;
    const [first] = office.owners;
    const owners = office.number === 'singular' || !first ? [toOwner(first)] : office.owners.map(toOwner);
    const holders = owners
      .map((owner) => findHolder(asked, owner, former))
      .filter((holder) => holder !== null);
    // 'الرئيسان التركي والأميركي': both or none
    if (holders.length === 0 || (owners.length > 1 && holders.length < owners.length)) continue;
    mean(office, holders);
  }
  return {
    holdings,
    held: owned,
    holderOf,
    ownersOf: (office) => office.owners.map(toOwner).filter((owner) => owner !== null),
  };
}

/**
 * 'قال مفوض حقوق الإنسان إن … وأضاف زيد رعد الحسين أن …': a lead lets an office speak and gives its holder's name where he speaks again, one
 * or two sentences on. The name is new, in full, and has no office of its own.
 */
function introduced(
  document: Document,
  mentions: Mentions,
  {
    table,
    holderOf,
    held,
  }: { table: EntityTable; holderOf: ReadonlyMap<Office, unknown>; held: readonly HeldOffice[] },
): { office: Office; person: EntityDraft }[] {
  const found: { office: Office; person: EntityDraft }[] = [];
  const holders = new Set(held.map(({ person }) => person));
  const named = new Set<EntityDraft>();
  const firsts = mentions.names.filter((span) => {
    const draft = span.type === 'person' ? table.ofSpan(span) : null;
    if (!draft || named.has(draft)) return false;
    named.add(draft);
    return span.words.length > 1 && speaks(document, span.first - 1);
  });
  if (firsts.length === 0) return [];
  for (const office of mentions.offices) {
    if (
      !isNameless(office, holderOf) ||
      office.endToken === office.first + 1 ||
      !speaks(document, office.first - 1)
    )
      continue;
    const sentence = document.sentenceOf[office.first] ?? 0;
    const span = firsts.find((other) => {
      const distance = (document.sentenceOf[other.first] ?? 0) - sentence;
      return distance === 1 || distance === 2;
    });
    const person = span ? table.ofSpan(span) : null;
    if (!person || holders.has(person)) continue;
    holders.add(person);
    found.push({ office, person });
  }
  return found;
}

/** 'الجنرال الأميركي': the one person of the article whom that rank was said of. */
function ofRank({ lemma, first, number }: Office, held: readonly HeldOffice[]): EntityDraft | null {
  if (number !== 'singular') return null;
  const people = new Set(held.filter(({ office }) => office.lemma === lemma).map(({ person }) => person));
  const [only] = people;
  const isIntroduced = held.some(({ person, office }) => person === only && office.first < first);
  return people.size === 1 && only && isIntroduced ? only : null;
}

/**
 * 'لافروف: …' over 'اتهم وزير الخارجية الروسي …': a headline opens with a name and the lead with the office of the same person. The name has no office
 * of its own in the article and is known to belong to the office's country.
 */
function headlined(
  document: Document,
  mentions: Mentions,
  {
    table,
    holderOf,
    held,
    toOwner,
  }: {
    table: EntityTable;
    holderOf: ReadonlyMap<Office, unknown>;
    held: readonly HeldOffice[];
    toOwner: (owner: OfficeOwner | undefined) => EntityDraft | null;
  },
): { office: Office; person: EntityDraft }[] {
  const [headline, lead] = document.sentences;
  if (!headline || !lead) return [];
  const opener = mentions.names.find(({ first }) => first >= headline.first && first < headline.end);
  const person = opener?.type === 'person' ? table.ofSpan(opener) : null;
  if (!opener || !person || person.country === null) return [];
  if (held.some((one) => one.person === person)) return [];
  const isAtHead = opener.first === headline.first || formAt(document, opener.first - 1) === ':';
  const office = mentions.offices.find(({ first }) => first >= lead.first);
  if (!isAtHead || !office || office.first >= lead.end || office.first > lead.first + 4) return [];
  const isPlain = isNameless(office, holderOf) && office.preposition === '' && !isFormer(document, office);
  const owner = toOwner(office.owners[0]);
  return isPlain && owner?.country === person.country ? [{ office, person }] : [];
}

/** An office told of one person whom no name beside it names. */
function isNameless(office: Office, holderOf: ReadonlyMap<Office, unknown>): boolean {
  return (
    !holderOf.has(office) &&
    office.definite &&
    !office.generic &&
    office.number === 'singular' &&
    office.suffix === '' &&
    (office.class === 'office' || office.class === 'deputy')
  );
}

/** A verb of speech right there. */
function speaks(document: Document, at: number): boolean {
  const verb = findLexeme(document, at, 'verb');
  return verb !== null && verb.lexeme.verb.speech !== null && verb.lexeme.verb.speech.kind !== 'order';
}

/** 'نظيره التركي': the office last spoken of, of another owner. */
function counterpartOffices(offices: readonly Office[]): Map<Office, Office> {
  const counterparts = new Map<Office, Office>();
  let last: Office | null = null;
  for (const office of offices) {
    // 'في مؤتمر صحفي مع نظيره': a trade has no counterpart
    if (office.lemma !== 'نظير') last = office.class === 'profession' ? last : office;
    else if (last) counterparts.set(office, { ...last, first: office.first, suffix: '' });
  }
  return counterparts;
}

/** A title that stands for the office it repeats. */
export function titleOf(office: Office, offices: readonly Office[]): string {
  return counterpartOffices(offices).get(office)?.title ?? office.title;
}

/** 'الوزيران', 'الرئيسان': those who were named together in that office, else the last two of that kind. */
function findGroup(
  office: Office,
  held: readonly HeldOffice[],
  counterparts: ReadonlyMap<Office, Office>,
): EntityDraft[] {
  if (office.key !== office.lemma) return [];
  // 'ترامب ونظيره الروسي': his counterpart is a president too
  const lemmaOf = (other: Office) => (counterparts.get(other) ?? other).lemma;
  const before = held
    .filter((other) => other.office.first < office.first && lemmaOf(other.office) === office.lemma)
    .reverse();
  const joint = before.find((other) => other.office.number !== 'singular');
  const people = before
    .filter((other) => !joint || other.office === joint.office)
    .map((other) => other.person);
  const distinct = [...new Set(people)].reverse();
  if (office.number === 'dual') return distinct.length < 2 ? [] : leadingPair(distinct);
  return joint ? distinct : [];
}

/** The two of whom an article speaks most, where it speaks of them more than of any third; else the two last named. */
function leadingPair(people: readonly EntityDraft[]): EntityDraft[] {
  const [first, second, third] = [...people].sort((a, b) => b.mentions.length - a.mentions.length);
  const leads = first && second && third && second.mentions.length > third.mentions.length;
  return leads ? people.filter((person) => person === first || person === second) : people.slice(-2);
}

/** How many offices back and ahead a holder is looked for. */
const reach = { back: 150, ahead: 50 } as const;

/** The held offices around an office; they stand in the order of the text. */
function near(held: readonly HeldOffice[], { first }: Office): readonly HeldOffice[] {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[middle]?.office.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return held.slice(Math.max(0, low - reach.back), low + reach.ahead);
}

function findHolder(
  office: Office,
  owner: EntityDraft | null,
  held: readonly HeldOffice[],
): EntityDraft | null {
  const before = held.filter((other) => other.office.first < office.first).reverse();
  const ordered = [...before, ...held.filter((other) => other.office.first > office.first)];
  const sameOwner = (other: HeldOffice) => owner !== null && isSameOwner(other.owner, owner);
  const exact = ordered.find((other) => other.office.key === office.key && sameOwner(other));
  if (exact) return exact.person;
  const portfolio = office.key !== office.lemma;
  if (owner !== null) {
    const kind = ordered.filter((other) => other.office.lemma === office.lemma && sameOwner(other));
    if (!portfolio && kind.length > 0) return kind[0]?.person ?? null;
    if (office.lemma === 'مسوول' || office.lemma === 'دبلوماسي') {
      if (office.generic) return null;
      const ofCountry = new Set(before.filter(sameOwner).map((other) => other.person));
      return ofCountry.size === 1 ? ([...ofCountry][0] ?? null) : null;
    }
    return null;
  }
  if (office.suffix !== '') return null;
  // no owner said: the last holder of that office, or of that kind of office for a bare noun
  const candidates = before.filter((other) =>
    portfolio ? isSameTitle(other.office, office) : other.office.lemma === office.lemma,
  );
  const [last] = candidates;
  // 'الرئيس' where the article has two of them: only whoever was called so just before
  const isOne = candidates.every(({ person }) => person === last?.person);
  return last && (isOne || isJustBefore(last.office, office)) ? last.person : null;
}

/** Tokens after one mention of an office in which the bare word for it goes on with it. */
const justBefore = 60;

function isJustBefore(one: Office, other: Office): boolean {
  return other.first - one.first <= justBefore;
}

/** 'الرئيس التركي السابق': whoever held it before, and was said to. */
function isFormer(document: Document, { first, endToken }: Office): boolean {
  for (let at = first + 1; at <= endToken; at++)
    if (/^(?:ال)?(?:سابق|اسبق|راحل|معزول|منتخب)ه?$/u.test(formAt(document, at))) return true;
  return false;
}

/** The same title, or the first of several that one person bears: 'ولي العهد نائب رئيس مجلس الوزراء'. */
function isSameTitle(a: Office, b: Office): boolean {
  return a.key === b.key || b.key.startsWith(`${a.key} نايب `) || b.key.startsWith(`${a.key} وزير `);
}

function isSameOwner(a: EntityDraft | null, b: EntityDraft): boolean {
  if (a === null) return false;
  return a === b || (a.country !== null && a.country === b.country && isOfficial(a) && isOfficial(b));
}

/** A state or a branch of it; the head of a party is not the head of its country. */
function isOfficial({ type, key }: EntityDraft): boolean {
  return type !== 'organisation' || /^(?:ministry|state|government|authorities|forces):/u.test(key ?? '');
}

/** 'المتحدث باسم الوزارة', 'رئيس مجلس النواب', 'نائب رئيس الهيئة': the body which the article names by the words of the title. */
function bodyInTitle(
  document: Document,
  office: Office,
  mentions: Mentions,
  table: EntityTable,
): EntityDraft | null {
  const words = office.key.split(' ');
  for (let from = 1; from < words.length; from++) {
    const body = words.slice(from).map(bare);
    const [head = ''] = body;
    if (words[from - 1] !== 'باسم' && !isBody(document, head)) continue;
    const isNamed = (span: NameSpan) =>
      span.type === 'organisation' && body.every((word, at) => bare(span.words[at]) === word);
    const named =
      mentions.names.findLast((span) => span.first < office.first && isNamed(span)) ??
      mentions.names.find((span) => isNamed(span));
    const draft = named ? table.ofSpan(named) : null;
    if (draft) return draft;
  }
  return null;
}

function bare(word: string | undefined): string {
  return (word ?? '').replace(/^ل?ال|^لل/u, '');
}

const bodies: ReadonlySet<string> = new Set([
  'body',
  'party',
  'court',
  'company',
  'media',
  'armed',
  'authorities',
]);

function isBody({ pack }: Document, word: string): boolean {
  return (
    word === 'برلمان' ||
    word === 'مجلس' ||
    pack
      .analyse(word)
      .readings.some(({ lexemes }) =>
        lexemes.some((lexeme) => lexeme.kind === 'head' && bodies.has(lexeme.class)),
      )
  );
}

/**
 * Gives an office of state the owner that the article leaves unsaid: the owner of the person's other office, the country of the
 * person's career where the article speaks of it, else the one country that the article speaks of most.
 */
function withOwners(
  document: Document,
  held: readonly HeldOffice[],
  mentions: Mentions,
  table: EntityTable,
): HeldOffice[] {
  const counts = new Map<EntityDraft, number>();
  for (const draft of table.drafts) if (draft.type === 'country') counts.set(draft, draft.mentions.length);
  for (const span of mentions.names) {
    const owner =
      span.type === 'country' || span.country === null ? null : table.mergeKnown(`country:${span.country}`);
    if (owner && span.type !== 'person') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index);
  const leading = first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
  const byPerson = new Map<EntityDraft, EntityDraft>();
  const byOffice = new Map<Office, EntityDraft>();
  for (const { person, office, owner } of held) {
    if (owner === null) continue;
    if (!byPerson.has(person)) byPerson.set(person, owner);
    if (!byOffice.has(office)) byOffice.set(office, owner);
  }
  const owned = held.map((one) => {
    const isOpen = one.owner === null || isWhere(document, one.office);
    const body = isOpen ? bodyInTitle(document, one.office, mentions, table) : null;
    if (body) return { ...one, owner: body };
    if (one.owner !== null || !isOfState(one.office)) return one;
    const other = byPerson.get(one.person) ?? byOffice.get(one.office);
    // who heads a fund and was a minister was no minister of the fund
    const isSmaller =
      (other?.type === 'organisation' && isOfStateAlone(one.office)) ||
      (other?.type !== 'country' && isOverForces(one.office));
    if (other && !isSmaller) return { ...one, owner: other };
    const career = one.person.country;
    if (career !== null) {
      const country = [...counts].find(([draft, count]) => draft.country === career && count > 0);
      return country && country[0].mentions.length > 0 ? { ...one, owner: country[0] } : one;
    }
    return leading && leading.mentions.length > 0 ? { ...one, owner: leading } : one;
  });
  // 'وزيرا الخارجية والتنمية، جونسون وموردونت': of one state both
  const joint = new Map(owned.flatMap(({ office, owner }) => (owner ? [[office, owner]] : [])));
  return owned.map((one) => {
    if (one.owner !== null || !isOfState(one.office)) return one;
    return { ...one, owner: joint.get(one.office) ?? null };
  });
}

/** 'مدير المنظمة في آسيا': what في leads to says where he serves. */
function isWhere(document: Document, { owners }: Office): boolean {
  const span = owners[0]?.span;
  return span != null && span.type !== 'organisation' && formAt(document, span.first - 1) === 'في';
}

/** ISO codes of the countries that a person is known to belong to: by birth, or by an office of the article. */
export function nationsOf({ held }: Offices, person: EntityDraft): ReadonlySet<string> {
  const nations = new Set<string>();
  if (person.country !== null) nations.add(person.country);
  for (const one of held)
    if (one.person === person && one.owner?.country != null) nations.add(one.owner.country);
  return nations;
}
