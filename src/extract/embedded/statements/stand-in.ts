import type { NounChunk, VerbChunk } from '../clauses/chunk.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { agrees } from './agreement.ts';

/** Verbs by which somebody goes on who has just spoken, whatever he is called. */
const goingOn: ReadonlySet<string> = new Set([
  'أضاف',
  'تابع',
  'أردف',
  'استطرد',
  'زاد',
  'ختم',
  'اختتم',
  'مضى',
]);

/** Titles, folded, that say nothing of who it is. */
const vague: ReadonlySet<string> = new Set(['مسوول', 'دبلوماسي', 'متحدث', 'ناطق', 'مبعوث']);

/**
 * Whoever spoke last, where the subject of a verb of speech is a noun that may stand for him: 'وأضاف المسؤول الروسي', 'وقال الخبير'.
 * @param nationsOf ISO codes of the countries that somebody is known to belong to
 */
export function standIn(
  { chunk, verb }: { readonly chunk: NounChunk; readonly verb: VerbChunk },
  spoke: readonly EntityDraft[],
  nationsOf: (draft: EntityDraft) => ReadonlySet<string>,
): readonly EntityDraft[] {
  const [speaker] = spoke;
  if (!speaker || spoke.length > 1 || !chunk.definite || chunk.plural || chunk.genitives.length > 0)
    return [];
  if (!agrees(speaker, verb.gender)) return [];
  const goesOn = verb.verbs.some(({ speech }) => speech !== null && goingOn.has(speech.lemma));
  const isSource = chunk.head === 'مصدر';
  if (speaker.type !== 'person') return isSource && goesOn ? spoke : [];
  const { office } = chunk;
  if (!office && !chunk.classes.includes('civilian')) return [];
  const nations = nationsOf(speaker);
  const named = chunk.nisbas.map(({ country }) => country).filter((country) => country !== null);
  if (nations.size > 0 && named.some((country) => !nations.has(country))) return [];
  const isKnown = named.length > 0 && nations.size > 0;
  const isVague = !office || office.class === 'profession' || (vague.has(office.lemma) && isKnown);
  return goesOn || isVague ? spoke : [];
}
