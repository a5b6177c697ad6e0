import type { Holding } from '../mentions/office-holders.ts';
import type { Office } from '../mentions/offices.ts';
import type { EntityDraft, EntityTable } from './entity-table.ts';

/**
 * The holdings that stand. After a verb that takes a person a name right behind an office may be the verb's object and not the holder
 * ('استقبل الرئيس الفرنسي | بوتين'): it is where its bearer is of another country or sex than the office, or where the article gives the same
 * office to somebody else in full.
 * @param ownerOf what an office belongs to, by index into its owners
 * @param isOfState whether an office is one of a state
 */
export function standingHoldings(
  holdings: readonly Holding[],
  table: EntityTable,
  {
    ownerOf,
    isOfState,
    isFormer,
  }: {
    readonly ownerOf: (holding: Holding) => EntityDraft | null;
    readonly isOfState: (office: Office) => boolean;
    readonly isFormer: (office: Office) => boolean;
  },
): Holding[] {
  const officeOf = (holding: Holding) => `${holding.office.key}|${ownerOf(holding)?.index ?? ''}`;
  const isPossible = (holding: Holding, draft: EntityDraft) => {
    const owner = ownerOf(holding);
    const isForeign =
      owner?.type === 'country' &&
      draft.country !== null &&
      draft.country !== owner.country &&
      isOfState(holding.office);
    return !isForeign && !(holding.office.gender === 'f' && draft.gender === 'm');
  };
  const sure = new Map<string, Set<EntityDraft>>();
  for (const holding of holdings) {
    const draft = table.ofSpan(holding.person);
    const isSure =
      !holding.mayBeObject || (draft && holding.person.words.length > 1 && isPossible(holding, draft));
    if (!draft || !isSure || isFormer(holding.office)) continue;
    const holders = sure.get(officeOf(holding)) ?? new Set();
    sure.set(officeOf(holding), holders.add(draft));
  }
  return holdings.filter((holding) => {
    const draft = holding.mayBeObject ? table.ofSpan(holding.person) : null;
    if (!draft) return true;
    const others = sure.get(officeOf(holding));
    const isTaken =
      others !== undefined &&
      !others.has(draft) &&
      holding.person.words.length === 1 &&
      !isFormer(holding.office);
    return isPossible(holding, draft) && !isTaken;
  });
}
