import type { Document } from '../document.ts';
import type { Mentions } from '../mentions/index.ts';
import type { NameSpan } from '../mentions/name-span.ts';
import type { EntityDraft } from './entity-table.ts';
import { EntityTable } from './entity-table.ts';

/**
 * Gives every name span its entity: known keys first, then keys of grammar, full names before the short forms that they claim.
 */
export function resolveNames(document: Document, mentions: Mentions): EntityTable {
  const table = new EntityTable(document);
  const people = new PeopleIndex();
  // longest first, so that a surname finds its full name wherever that stands
  const persons = mentions.names.filter((span) => span.type === 'person');
  // and known before unknown, so that 'الغندور' goes with the غندور that the lexicon knows
  const isUnknown = ({ key }: NameSpan) => (key === null ? 1 : 0);
  const byLength = [...persons].sort(
    (a, b) => b.words.length - a.words.length || isUnknown(a) - isUnknown(b) || a.first - b.first,
  );
  const resolved = new Map<NameSpan, EntityDraft>();
  for (const span of byLength) resolved.set(span, resolvePerson(table, people, span));
  const context: NameContext = { table, names: mentions.names, ministries: ministriesOf(mentions.names) };
  mentions.names.forEach((span, at) => {
    const draft = resolved.get(span) ?? resolveOther(context, span, at);
    if (draft) table.addMention(draft, span);
    for (const party of span.inner) {
      const named = resolveOther(context, party, at);
      if (named) table.addMention(named, party);
    }
  });
  for (const nisba of mentions.demonyms) {
    const draft = table.mergeKnown(nisba.key);
    const [start, end] = [
      document.tokens[nisba.first]?.start ?? 0,
      document.tokens[nisba.endToken - 1]?.end ?? 0,
    ];
    if (draft) table.addDescription(draft, { start, end, kind: 'demonym', token: nisba.first });
  }
  return table;
}

function resolvePerson(table: EntityTable, people: PeopleIndex, span: NameSpan): EntityDraft {
  const known = span.key === null ? null : table.mergeKnown(span.key);
  if (known) {
    people.add(known, span.words);
    return known;
  }
  const joined = joinParticles(span.words);
  const same = people.candidates(joined).find((person) => isSamePerson(people.wordsOf(person), joined));
  if (same) return same;
  const draft = table.mergeNamed(`person:${span.words.join(' ')}`, span);
  people.add(draft, span.words);
  return draft;
}

/** People by the first letters of their names' words, so that a name is compared with those that could be it. */
class PeopleIndex {
  readonly #byStart = new Map<string, EntityDraft[]>();
  readonly #words = new Map<EntityDraft, readonly string[]>();

  add(draft: EntityDraft, words: readonly string[]): void {
    const joined = joinParticles(words);
    if (joined.length > (this.#words.get(draft)?.length ?? 0)) this.#words.set(draft, joined);
    for (const word of joined) {
      const start = word.slice(0, 2);
      const people = this.#byStart.get(start) ?? [];
      if (!people.includes(draft) && people.length < mostAlike) people.push(draft);
      this.#byStart.set(start, people);
    }
  }

  /** The fullest name of a person so far, particles joined. */
  wordsOf(draft: EntityDraft): readonly string[] {
    return this.#words.get(draft) ?? [];
  }

  /** In the order in which they were added. */
  candidates(words: readonly string[]): readonly EntityDraft[] {
    const found = new Set(words.flatMap((word) => this.#byStart.get(word.slice(0, 2)) ?? []));
    return [...found].sort((a, b) => a.index - b.index);
  }
}

/** More people than this with names that begin alike are no article. */
const mostAlike = 200;

/** عبد الله is one word or two, بن and آل say nothing. */
function joinParticles(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === 'بن' || word === 'ابن' || word === 'ال') continue;
    const next = words[at + 1];
    // آبي أحمد is a name of two words, not the father of Ahmad
    const isFather = word === 'ابو' || (word === 'ابي' && at > 0);
    if ((word === 'عبد' || isFather) && next !== undefined) {
      joined.push((word === 'ابي' ? 'ابو' : word) + next);
      at++;
    } else joined.push(word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
  }
  return joined;
}

/** Every word of the shorter name stands in the longer one, in order; a spelling may differ by one letter in a long word. */
function isSamePerson(full: readonly string[], short: readonly string[]): boolean {
  if (full.length === 0 || short.length === 0 || short.length > full.length) return false;
  let at = 0;
  for (const word of short) {
    while (at < full.length && !isSameWord(full[at] ?? '', word)) at++;
    if (at === full.length) return false;
    at++;
  }
  // a given name alone is not enough unless it is all that there is
  return (
    short.length > 1 ||
    full.length === 1 ||
    isSameWord(full.at(-1) ?? '', short[0] ?? '') ||
    full.length > 2 ||
    full.length === 2
  );
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  return editsAtMostOne(a, b);
}

/** One letter more, less, changed, or two neighbours swapped. */
function editsAtMostOne(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

interface NameContext {
  readonly table: EntityTable;
  readonly names: readonly NameSpan[];
  /** Full keys of the ministries that the article names with their country, by the key without it. */
  readonly ministries: ReadonlyMap<string, ReadonlySet<string>>;
}

function ministriesOf(names: readonly NameSpan[]): Map<string, Set<string>> {
  const ministries = new Map<string, Set<string>>();
  for (const { key } of names) {
    if (!key?.startsWith('ministry:') || key.endsWith(':')) continue;
    const bare = key.slice(0, key.lastIndexOf(':') + 1);
    ministries.set(bare, (ministries.get(bare) ?? new Set()).add(key));
  }
  return ministries;
}

function resolveOther(context: NameContext, span: NameSpan, at: number): EntityDraft | null {
  const { table } = context;
  if (span.kind === 'nominal' && span.type === 'organisation') {
    // 'the Egyptian government', 'Russian forces': the state acts
    return span.country === null ? null : table.mergeKnown(`country:${span.country}`);
  }
  if (span.type === 'agreement' && span.key === null) return resolveAgreement(context, span, at);
  const known = span.key === null ? null : table.mergeKnown(span.key);
  if (known) return known;
  if (span.key !== null) return table.mergeNamed(canonicalKey(span.key, context), span);
  const words = span.words.map((word) => word.replace(/^ال/u, '')).join(' ');
  return table.mergeNamed(`${span.type}:${words}`, span);
}

/** A ministry without its country is the one of its kind that the article names, if there is just one. */
function canonicalKey(key: string, { ministries }: NameContext): string {
  const full = ministries.get(key);
  return full?.size === 1 ? ([...full][0] ?? key) : key;
}

/**
 * Agreements of one kind are one unless their years, their parties or their subjects tell them apart; a bare noun goes back to the
 * last of its kind.
 */
function resolveAgreement({ table, names }: NameContext, span: NameSpan, own: number): EntityDraft | null {
  for (let at = own - 1; at >= 0 && at > own - agreementReach; at--) {
    const other = names[at];
    if (!other || !isSameKind(other, span)) continue;
    const draft = table.ofSpan(other);
    if (draft && !isToldApart(other, span)) return draft;
  }
  // an indefinite noun brings a new one in, which stays only if somebody signs it, breaks it or the like
  const isNew = span.kind === 'name' || !(span.words[0] ?? '').startsWith('ال');
  return isNew ? table.mergeNamed(`agreement:${span.words.join(' ')}`, span) : null;
}

/** How many names back an agreement is looked for. */
const agreementReach = 200;

function isSameKind(a: NameSpan, b: NameSpan): boolean {
  return a.type === 'agreement' && headOf(a) === headOf(b);
}

function headOf({ words }: NameSpan): string {
  const head = (words[0] ?? '').replace(/^ال/u, '').replace(/ا$/u, '');
  return head === 'اتفاقيه' ? 'اتفاق' : head;
}

function isToldApart(a: NameSpan, b: NameSpan): boolean {
  const years = (span: NameSpan) => span.words.filter((word) => /^\d{4}$/u.test(word));
  const [ya, yb] = [years(a), years(b)];
  if (ya.length > 0 && yb.length > 0 && !ya.some((year) => yb.includes(year))) return true;
  if (!a.certain || !b.certain || a.kind === 'nominal' || b.kind === 'nominal') return false;
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.size === 0 || y.size === 0) return false;
  return ![...y].some((word) => x.has(word));
}

/** Words of a name that tell it from others, endings and clitics off. */
function contentWords(span: NameSpan): Set<string> {
  const vague = new Set([
    'بين',
    'بشان',
    'حول',
    'في',
    'عام',
    'جديد',
    'جديدا',
    'مشترك',
    'مشتركه',
    'تاريخي',
    'شامل',
    'نهايي',
  ]);
  const folded = span.words
    .slice(1)
    .filter((word) => !vague.has(word))
    .map((word) => word.replace(/^(?:وال|ال|و|ل|ب)/u, '').replace(/(?:يه|ي|ه|يا)$/u, ''));
  return new Set(folded.filter((word) => word.length > 2));
}
