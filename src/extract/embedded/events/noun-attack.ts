import { relationTypes } from '../../../contract/relations.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { EventBase } from './event-draft.ts';
import { attackOwners, isTaking, pronounOf } from './participants.ts';
import { push } from './push-event.ts';
import { reachOf } from './reach.ts';
import type { SentenceState } from './sentence-state.ts';
import { fillersOf } from './targets.ts';

/**
 * 'هجوم لحركة طالبان في بادغيس', 'غارات التحالف في صعدة': whose an attack is, and the place where it strikes; 'عقب معارك مع X': whoever
 * acts in the clause fights X.
 */
export function readAttack(
  state: SentenceState,
  noun: NounChunk,
  at: number,
  {
    doing,
    adjunct,
    ...base
  }: EventBase & {
    readonly doing: readonly EntityDraft[];
    readonly adjunct: readonly EntityDraft[];
  },
): boolean {
  const { frame } = base;
  if (frame.relation !== 'attacked' || noun.genitives.some(({ type }) => type === 'place')) return false;
  const { chunks, table, document } = state;
  const { source, target } = relationTypes.attacked;
  if (noun.classes.includes('fight')) {
    const opponent = chunks[at + 1];
    if (opponent?.kind !== 'noun' || opponent.preposition !== 'مع' || adjunct.length === 0) return false;
    return push(state, {
      ...base,
      sources: fillersOf(adjunct, source, table, document),
      targets: fillersOf(opponent.refs, target, table, document),
      rule: 'noun.fight',
    });
  }
  if (!noun.classes.includes('attack')) return false;
  // 'تواصل تركيا عمليتها العسكرية في عفرين'
  const pronoun = noun.suffix === '' ? [] : pronounOf(state, noun.suffix, at);
  if (noun.suffix !== '' && pronoun.length === 0) return false;
  // 'هجومان متزامنان لX'
  const adjective = chunks[at + 1];
  const isDescribed =
    adjective?.kind === 'noun' && adjective.preposition === '' && adjective.refs.length === 0;
  const after = chunks[at + 2];
  const given = isDescribed && after?.kind === 'noun' && after.preposition === 'ل' ? after.refs : [];
  const own = pronoun.length > 0 ? pronoun : attackOwners(state, at);
  const owners = own.length > 0 ? own : given;
  if (owners.length === 0 && doing.length === 0) return false;
  for (const next of reachOf(chunks, at + 1)) {
    const chunk = chunks[next];
    if (chunk?.kind !== 'noun') continue;
    // 'عملية لتحرير درنة', 'هجوما لطرد التنظيم'
    if (isTaking(chunk))
      return push(state, {
        ...base,
        sources: fillersOf(owners.length > 0 ? owners : doing, source, table, document),
        targets: fillersOf([...chunk.genitives, ...chunk.refs], target, table, document).slice(0, 1),
        rule: 'noun.attack_for',
      });
    if (chunk.preposition === '' && chunk.refs.length > 0) return false;
    if (chunk.preposition !== 'في') continue;
    const places = [...chunk.refs, ...chunk.genitives].filter(({ type }) => type === 'place');
    return push(state, {
      ...base,
      sources: fillersOf(owners.length > 0 ? owners : doing, source, table, document),
      targets: places.slice(0, 1),
      rule: 'noun.attack_in',
    });
  }
  return false;
}
