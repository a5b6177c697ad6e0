import type { Frame } from '../../../languages/language.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { isMark } from '../clauses/marks.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { isInterview } from './exceptions.ts';
import { reachOf } from './reach.ts';
import type { SentenceState } from './sentence-state.ts';
import { fitsSlot } from './slots.ts';
import { isLoyalty, targetsOf, verbalStances } from './targets.ts';

export interface NounSlot {
  readonly name: string;
  readonly targets: readonly EntityDraft[];
  readonly between: boolean;
}

/** The prepositional phrase after a verbal noun that holds its target; for direct objects also ل. */
export function nounSlot(state: SentenceState, at: number, frame: Frame): NounSlot | null {
  const { chunks } = state;
  // 'تعيين X خلفا لY': what follows ل is not the one appointed
  const direct = frame.relation === 'appointed' || frame.relation === 'dismissed' ? [] : ['ل'];
  const slots = frame.slots.flatMap((slot) => (slot === 'obj' ? direct : [slot]));
  const noun = chunks[at];
  let bare = 0;
  for (const next of reachOf(chunks, at + 1)) {
    const chunk = chunks[next];
    if (isMark(chunk, 'comma') && next > at + 3) return null;
    if (chunk?.kind !== 'noun') continue;
    // 'لقاء X قبل قمة بين': what follows completes the other noun
    if (chunk.preposition !== '' && chunk.frames.some(({ relation }) => relation === frame.relation))
      return null;
    if (chunk.preposition === '' && !chunk.conjunction) {
      // the accusative after a genitive agent: توقيع روسيا بروتوكولا
      // and after a pronoun, over phrases of place: 'استقباله في منزله X'
      const isPronoun = noun?.kind === 'noun' && noun.suffix !== '' && frame.relation === 'met';
      if (frame.slots.includes('obj') && bare === 0 && (isNext(chunks, at, next) || isPronoun)) {
        const targets = targetsOf(state, next, frame);
        // 'قتل X جاسوس المخابرات': who X is, by an office without a name beside it
        const isApposed =
          chunk.office !== null &&
          chunk.end === chunk.office.endToken &&
          noun?.kind === 'noun' &&
          noun.genitives.some(({ type }) => type === 'person');
        // 'رفضها التدخل التركي', 'رفض بلاده نقل السفارة الأميركية'
        const isOwn =
          verbalStances.has(frame.relation) &&
          noun?.kind === 'noun' &&
          (noun.suffix !== '' || noun.genitives.length > 0);
        if (targets.length > 0 && (chunk.refs.length > 0 || isOwn) && !isApposed)
          return { name: 'obj', targets, between: false };
      }
      bare++;
      if (bare > 1) return null;
      continue;
    }
    // 'بعد سجنه … بعد الغزو الأمريكي للعراق': ل completes the act that stands nearer
    const own = chunks.slice(at + 1, next).some((other) => other.kind === 'noun' && other.frames.length > 0);
    const name = slots.find((slot) => fitsSlot(chunk, slot) && !(own && slot === 'ل'));
    if (name === undefined || isInterview(state, next, frame)) continue;
    // 'محادثات السلام ومسألة علاقاتنا مع X': what follows completes the noun joined on
    if (chunk.preposition === 'مع' && next > at + 1 && isJoinedPhrase(chunks[next - 1])) return null;
    // 'اغتيال X، الأخ غير الشقيق لزعيم': after a comma ل belongs to the apposition
    // 'دعم X بقدرات في تحد للقرار': what stands far off completes something else
    const isFar = next > at + 2 && noun?.kind === 'noun' && noun.genitives.length > 0;
    if (direct.includes(name) && isFar) return null;
    if (direct.includes(name) && isLoyalty(state.document, chunk)) return null;
    if (direct.includes(name) && chunks.slice(at, next).some((between) => isMark(between, 'comma')))
      return null;
    const all = targetsOf(state, next, frame);
    // 'لقاء بالبيت الأبيض' is where they met
    const targets =
      name === 'ب' && frame.relation === 'met' ? all.filter((target) => target.type === 'person') : all;
    // 'اتصال بين الرئيسين', one of whom is not known
    if (chunk.preposition === 'بين' && targets.length === 1 && chunk.plural) return null;
    if (targets.length > 0) return { name, targets, between: chunk.preposition === 'بين' };
  }
  return null;
}

/** Right after, but for when: 'توقيف القضاء صباح أمس الرئيس'. */
function isNext(chunks: readonly Chunk[], at: number, next: number): boolean {
  return chunks.slice(at + 1, next).every((chunk) => isMark(chunk, 'time', 'day'));
}

/** 'ومسألة علاقاتنا', which is more than one more adjective: 'جادة | وفاعلة'. */
function isJoinedPhrase(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'noun' && chunk.conjunction && chunk.refs.length === 0 && chunk.end > chunk.first + 1
  );
}
