import type { Frame } from '../../../languages/language.ts';
import { foldWord } from '../../../text/fold.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { isMark } from '../clauses/marks.ts';
import { isTimeNoun } from '../clauses/subject.ts';
import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { isInterview } from './exceptions.ts';
import { reachOf } from './reach.ts';
import { type SlotContext, targetsOf } from './targets.ts';

const spellings: ReadonlyMap<string, string> = new Map(
  [['الى', 'الي']].map(([a = '', b = '']) => [foldWord(a), b]),
);

export interface Slot {
  readonly name: string;
  readonly at: number;
  readonly targets: readonly EntityDraft[];
}

/**
 * Looks for the target of a frame right of a trigger, slot by slot in the frame's order, up to the end of the clause.
 * @param from index of the first chunk that may fill a slot
 */
export function findSlot(context: SlotContext, from: number, frame: Frame): Slot | null {
  const reach = reachOf(context.chunks, from);
  for (const name of frame.slots) {
    let barePassed = false;
    for (const at of reach) {
      const chunk = context.chunks[at];
      // 'اعتقلت اثنين من الرسامين': the counted are the object
      const next = context.chunks[at + 1];
      if (isMark(chunk, 'quant') && next?.kind === 'noun' && next.preposition === 'من') barePassed = true;
      // 'شن غارات، ردا على هجوم على X': what the answer is to
      if (name === 'علي' && chunk?.kind === 'mark' && answers.has(chunk.base)) break;
      if (chunk?.kind !== 'noun') continue;
      if (isInterview(context, at, frame)) continue;
      // 'مسؤوليته عن الهجوم | فرنسي ولد في X': what follows is told of somebody else
      if (name === 'في' && frame.relation === 'attacked' && chunk.preposition === '' && isPerson(chunk))
        break;
      if (name === 'obj') {
        if (chunk.preposition !== '' || (chunk.conjunction && at > from)) continue;
        // 'يلتقي خلال زيارته بريطانيا بX': the object of the noun before it
        if (isObjectOfNoun(context.chunks, at)) continue;
        // 'انتخب رئيسا للمكسيك': whoever is elected is the subject
        if (frame.relation === 'appointed' && isPredicate(chunk)) break;
        if (isTimeNoun(chunk)) continue;
        // 'أطلقت سراح ثلاثة أمريكيين': what completes the verb is not its object
        if (isLightNoun(context, frame, chunk)) continue;
        // 'تتهم أنقرة رجل الدين المقيم في أميركا X': the name that a description leads to
        if (barePassed && !isNamedAfterDescription(context.chunks, at)) continue;
        // 'رئيس المجلس … الكاردينال X': an office without its holder waits for the name
        barePassed = chunk.office === null || chunk.refs.length > 0;
      } else if (!fitsSlot(chunk, name) || (name === 'الي' && isEndOfWay(context.chunks, from, at))) continue;
      const all = targetsOf(context, at, frame);
      // 'اجتمع بالعاصمة' says where
      const isWhere = name === 'ب' && frame.relation === 'met';
      const targets = isWhere ? all.filter(({ type }) => type === 'person') : all;
      if (targets.length > 0) return { name, at, targets };
      // 'طلبت من الشركات إجلاء مواطنيها من X': the next phrase of that preposition belongs to something else
      // 'سحبت بعض قواتها من X': its own forces are who leave
      if (name === 'من' && chunk.suffix === '') break;
      // 'يعترف بقتل مدنيين بالعراق'
      if (name === 'ب' && frame.relation === 'recognised') break;
    }
  }
  return null;
}

/** Adverbs, folded, of what an act answers. */
export const answers: ReadonlySet<string> = new Set(['ردا', 'احتجاجا', 'انتقاما', 'تعليقا']);

/** The noun alone that a frame needs beside its verb. */
function isLightNoun(context: SlotContext, frame: Frame, chunk: NounChunk): boolean {
  return chunk.end === chunk.first + 1 && isNeededIn(context, frame, chunk);
}

function isObjectOfNoun(chunks: readonly Chunk[], at: number): boolean {
  let index = at - 1;
  while (isMark(chunks[index], 'number', 'quant')) index--;
  const before = chunks[index];
  if (before?.kind !== 'noun' || before.preposition === '' || before.frames.length === 0) return false;
  // 'بعد قتل نحو 60 فلسطينيا'
  return before.suffix !== '' || (index < at - 1 && before.genitives.length === 0);
}

/** Nouns, folded, of a way that has an end of its own: 'بعد نقل السفارة إلى القدس'. */
const ways: ReadonlySet<string> = new Set('نقل وصول عوده انتقال دخول تحويل ارسال سفر'.split(' '));

/** A phrase with إلى that tells where a noun before it leads. */
function isEndOfWay(chunks: readonly Chunk[], from: number, at: number): boolean {
  return chunks
    .slice(from, at)
    .some((chunk) => chunk.kind === 'noun' && chunk.preposition !== '' && ways.has(chunk.head));
}

/** 'رئيسا': an office in the accusative, which nobody named holds. */
function isPredicate({ office, refs, definite, head }: NounChunk): boolean {
  return (
    refs.length === 0 && (office !== null || /ا$/u.test(head)) && (!definite || office?.predicative === true)
  );
}

/** 'فرنسي': somebody by no more than his country. */
function isPerson(chunk: NounChunk): boolean {
  return chunk.refs.length === 0 && chunk.nisbas.length > 0 && chunk.frames.length === 0;
}

/** A person's name right after a phrase with a preposition, which goes on with the description before that. */
function isNamedAfterDescription(chunks: readonly Chunk[], at: number): boolean {
  const [chunk, phrase, described] = [chunks[at], chunks[at - 1], chunks[at - 2]];
  return (
    chunk?.kind === 'noun' &&
    chunk.office === null &&
    chunk.refs.length === 1 &&
    chunk.refs[0]?.type === 'person' &&
    phrase?.kind === 'noun' &&
    phrase.preposition !== '' &&
    described?.kind === 'noun' &&
    described.preposition === '' &&
    described.definite &&
    described.refs.length === 0
  );
}

export function fitsSlot(chunk: NounChunk, slot: string): boolean {
  const preposition = spellings.get(chunk.preposition) ?? chunk.preposition;
  if (slot === 'with') return preposition === 'مع' || preposition === 'بين';
  if (slot === 'الي') return preposition === 'الي';
  return preposition === slot;
}

/** True where a clause holds one of the nouns that a frame needs, in the tokens after its trigger. */
export function hasNeeded(
  document: Document,
  { needs }: Pick<Frame, 'needs'>,
  first: number,
  end: number,
): boolean {
  if (needs.length === 0) return true;
  return needs.some((need) => {
    for (let at = first; at < end; at++)
      if (need.every((word, offset) => sameNoun(formAt(document, at + offset), word))) return true;
    return false;
  });
}

/** True where a frame needs a noun and the chunk holds it. */
export function isNeededIn({ document }: SlotContext, frame: Frame, { first, end }: NounChunk): boolean {
  return frame.needs.length > 0 && hasNeeded(document, frame, first, end);
}

function sameNoun(form: string, noun: string): boolean {
  if (!form.includes(noun.endsWith('ا') ? noun.slice(0, -1) : noun)) return false;
  if (form === noun) return true;
  const bare = form.replace(/^[وف]?(?:[بلك]?ال|لل|[بل])?/u, '');
  const stem = noun.endsWith('ا') ? noun.slice(0, -1) : noun;
  return bare === noun || form.replace(/^و/u, '') === noun || bare === stem || bare === `${stem}ا`;
}
