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
  const people: EntityDraft[] = [];
  // longest first, so that a surname finds its full name wherever that stands
  const persons = mentions.names.filter((span) => span.type === 'person');
  const byLength = [...persons].sort((a, b) => b.words.length - a.words.length || a.first - b.first);
  const resolved = new Map<NameSpan, EntityDraft>();
  for (const span of byLength) resolved.set(span, resolvePerson(table, people, span));
  for (const span of mentions.names) {
    const draft = resolved.get(span) ?? resolveOther(table, span, mentions);
    if (draft) table.addMention(draft, span);
  }
  for (const nisba of mentions.demonyms) {
    const draft = table.mergeKnown(nisba.key);
    const [start, end] = [document.tokens[nisba.first]?.start ?? 0, document.tokens[nisba.endToken - 1]?.end ?? 0];
    if (draft) table.addDescription(draft, { start, end, kind: 'demonym', token: nisba.first });
  }
  return table;
}

function resolvePerson(table: EntityTable, people: EntityDraft[], span: NameSpan): EntityDraft {
  const known = span.key === null ? null : table.mergeKnown(span.key);
  if (known) {
    if (!people.includes(known)) people.push(known);
    return known;
  }
  const joined = joinParticles(span.words);
  const same = people.find((person) => isSamePerson(joinParticles(person.words), joined));
  if (same) return same;
  const draft = table.mergeNamed(`person:${span.words.join(' ')}`, span);
  people.push(draft);
  return draft;
}

/** عبد الله is one word or two, بن and آل say nothing. */
function joinParticles(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === 'بن' || word === 'ابن' || word === 'ال') continue;
    const next = words[at + 1];
    if ((word === 'عبد' || word === 'ابو' || word === 'ابي') && next !== undefined) {
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
  return short.length > 1 || full.length === 1 || isSameWord(full.at(-1) ?? '', short[0] ?? '') || full.length > 2;
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

function resolveOther(table: EntityTable, span: NameSpan, mentions: Mentions): EntityDraft | null {
  if (span.kind === 'nominal' && span.type === 'organisation') {
    // 'the Egyptian government', 'Russian forces': the state acts
    return span.country === null ? null : table.mergeKnown(`country:${span.country}`);
  }
  if (span.type === 'agreement' && span.key === null) return resolveAgreement(table, span, mentions);
  const known = span.key === null ? null : table.mergeKnown(span.key);
  if (known) return known;
  if (span.key !== null) return table.mergeNamed(canonicalKey(span, mentions), span);
  const words = span.words.map((word) => word.replace(/^ال/u, '')).join(' ');
  return table.mergeNamed(`${span.type}:${words}`, span);
}

/** A ministry without its country is the one of its kind that the article names, if there is just one. */
function canonicalKey(span: NameSpan, mentions: Mentions): string {
  const key = span.key ?? '';
  if (!key.startsWith('ministry:') || !key.endsWith(':')) return key;
  const full = new Set(
    mentions.names.map((other) => other.key ?? '').filter((other) => other.startsWith(key) && other !== key),
  );
  return full.size === 1 ? ([...full][0] ?? key) : key;
}

function resolveAgreement(table: EntityTable, span: NameSpan, mentions: Mentions): EntityDraft | null {
  const head = (words: readonly string[]) => (words[0] ?? '').replace(/^ال/u, '').replace(/ا$/u, '').replace(/يه$/u, '');
  const isSameKind = (other: NameSpan) => other.type === 'agreement' && head(other.words) === head(span.words);
  if (span.certain && span.kind === 'name') {
    const twin = mentions.names.find(
      (other) => other.first < span.first && other.certain && isSameKind(other) && sharesWords(other, span),
    );
    const draft = twin ? table.ofSpan(twin) : null;
    return draft ?? table.mergeNamed(`agreement:${span.words.join(' ')}`, span);
  }
  // a bare or vague noun goes back to the last agreement of its kind
  const before = mentions.names.filter((other) => other.first < span.first && isSameKind(other) && other !== span);
  for (const other of before.reverse()) {
    const draft = table.ofSpan(other);
    if (draft) return draft;
  }
  const later = mentions.names.find((other) => other.first > span.first && other.certain && isSameKind(other));
  if (later && span.kind === 'name') return table.mergeNamed(`agreement:${later.words.join(' ')}`, later);
  return null;
}

function sharesWords(a: NameSpan, b: NameSpan): boolean {
  const fold = (words: readonly string[]) => words.slice(1).map((word) => word.replace(/^(?:وال|ال|و|ل|ب)/u, '').replace(/(?:ه|يه)$/u, ''));
  const [x, y] = [new Set(fold(a.words)), fold(b.words)];
  const shared = y.filter((word) => x.has(word)).length;
  return shared > 0 && shared >= Math.min(x.size, y.length) * 0.5;
}
