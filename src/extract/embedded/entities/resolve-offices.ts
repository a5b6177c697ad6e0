import type { Document } from '../document.ts';
import type { Mentions } from '../mentions/index.ts';
import type { Office, OfficeOwner } from '../mentions/offices.ts';
import type { EntityDraft, EntityTable } from './entity-table.ts';

/** An office held by a person of the article. */
export interface HeldOffice {
  readonly person: EntityDraft;
  readonly office: Office;
  readonly owner: EntityDraft | null;
}

export interface Offices {
  readonly held: readonly HeldOffice[];
  /** Who an office means where no name stands beside it. */
  readonly holderOf: ReadonlyMap<Office, EntityDraft>;
  /** Owners of an office, as entities. */
  ownersOf(office: Office): EntityDraft[];
}

/**
 * Resolves offices without a name, precise sieves first: the same office of the same owner, the same kind of office of the same
 * owner, a bare office after its holder, an official of a country after the one person of that country.
 */
export function resolveOffices(document: Document, mentions: Mentions, table: EntityTable): Offices {
  const held: HeldOffice[] = [];
  const namedOffices = new Map<Office, EntityDraft>();
  const toOwner = (owner: OfficeOwner | undefined): EntityDraft | null => {
    if (!owner) return null;
    if (owner.span) return table.ofSpan(owner.span);
    return owner.key === null ? null : table.mergeKnown(owner.key);
  };
  for (const { person, office, owner } of mentions.holdings) {
    const draft = table.ofSpan(person) ?? null;
    if (!draft) continue;
    held.push({ person: draft, office, owner: toOwner(office.owners[owner]) });
    if (!namedOffices.has(office)) namedOffices.set(office, draft);
    if (office.gender === 'f') draft.gender ??= 'f';
  }
  const holderOf = new Map(namedOffices);
  for (const office of mentions.offices) {
    if (holderOf.has(office) || office.number !== 'singular' || !office.definite) continue;
    if (office.class === 'honorific' || office.class === 'rank') continue;
    const holder = findHolder(office, toOwner(office.owners[0]), held);
    if (!holder) continue;
    holderOf.set(office, holder);
    table.addDescription(holder, { start: office.start, end: office.end, kind: 'nominal', token: office.first });
  }
  return {
    held,
    holderOf,
    ownersOf: (office) => office.owners.map(toOwner).filter((owner) => owner !== null),
  };
}

function findHolder(office: Office, owner: EntityDraft | null, held: readonly HeldOffice[]): EntityDraft | null {
  const before = held.filter((other) => other.office.first < office.first).reverse();
  const ordered = [...before, ...held.filter((other) => other.office.first > office.first)];
  const sameOwner = (other: HeldOffice) => owner !== null && isSameOwner(other.owner, owner);
  const exact = ordered.find((other) => other.office.key === office.key && sameOwner(other));
  if (exact) return exact.person;
  const portfolio = office.key !== office.lemma;
  if (owner !== null) {
    const kind = ordered.filter((other) => other.office.lemma === office.lemma && sameOwner(other));
    const people = new Set(kind.map((other) => other.person));
    if (!portfolio && people.size >= 1) return kind[0]?.person ?? null;
    if (office.lemma === 'مسوول' || office.lemma === 'دبلوماسي') {
      const ofCountry = new Set(before.filter(sameOwner).map((other) => other.person));
      return ofCountry.size === 1 ? ([...ofCountry][0] ?? null) : null;
    }
    return null;
  }
  if (office.suffix !== '') return null;
  // no owner said: the last holder of that office, or of that kind of office for a bare noun
  const candidates = before.filter((other) => (portfolio ? other.office.key === office.key : other.office.lemma === office.lemma));
  return candidates[0]?.person ?? null;
}

function isSameOwner(a: EntityDraft | null, b: EntityDraft): boolean {
  if (a === null) return false;
  return a === b || (a.country !== null && a.country === b.country);
}
