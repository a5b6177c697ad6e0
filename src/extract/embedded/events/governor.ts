import type { EventStatus } from '../../../contract/article-graph.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { Chunk, NounChunk, VerbChunk } from '../clauses/chunk.ts';
import { isMark, isWall } from '../clauses/marks.ts';
import type { Clause } from '../clauses/read-sentences.ts';
import { isAny, statusUnder } from '../clauses/status.ts';
import type { Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { SentenceState } from './sentence-state.ts';

export interface Governor {
  readonly agent: readonly EntityDraft[];
  /** Subject of the governing clause, where what it names is not yet known to fill the role. */
  readonly subject: Subject | null;
  /** Subject of the clause in which the noun is an adjunct ('خلال محادثات مع'): whoever acts there takes part. */
  readonly adjunct: readonly EntityDraft[];
  /** Index of the governing verb, or -1. */
  readonly verbAt: number;
  readonly status: EventStatus | null;
}

/** Nouns, folded, of what ends or waits. */
const endings: ReadonlySet<string> = new Set('تعليق تجميد وقف توقف انهاء انهيار تاجيل ارجاء قطع'.split(' '));

function isMutual({ frames }: NounChunk): boolean {
  return frames.length > 0 && frames.every(({ relation }) => relationTypes[relation].symmetric);
}

/** What stands over a verbal noun: the verb or noun that governs it, who does it then, and whether it happened. */
export function governorOf(state: SentenceState, at: number, noun: NounChunk): Governor {
  const { chunks } = state;
  const nothing: Governor = { agent: [], subject: null, adjunct: [], status: null, verbAt: -1 };
  let status: EventStatus | null = 'actual';
  if (isAnyDenied(state, at)) return nothing;
  if (['بشان', 'حول', 'دون', 'بدون', 'بخصوص'].includes(noun.preposition)) return nothing;
  if (
    ['قبل', 'قبيل', 'عشيه'].includes(noun.preposition) ||
    isPurpose(state, at, noun) ||
    isExpected(state, noun) ||
    isToBeHeld(state, noun) ||
    isYetToBe(state, at) ||
    isBefore(state, at)
  )
    status = 'planned';
  // 'تمهيدا للقاء قمة', 'التهديد بفرض عقوبات': nouns that stand one under the other, without a name between
  let below = noun;
  let chained = !adjuncts.has(noun.preposition);
  let nearest = at - 1;
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (!chunk) break;
    // 'تعليق جميع الاتصالات'
    if (index === nearest && isMark(chunk, 'quant', 'number')) {
      nearest--;
      continue;
    }
    if (chunk.kind !== 'noun') chained = false;
    if (chunk.kind === 'noun' && (chained || (index === nearest && !adjuncts.has(noun.preposition)))) {
      const { classes } = chunk;
      if (chunk.refs.length === 0 && classes.includes('blocking')) return nothing;
      // 'تعليق الاتصالات', 'تجميد التعاون': what the two did is no more
      if (chunk.refs.length === 0 && endings.has(chunk.head) && isMutual(noun)) return nothing;
      if (classes.includes('denying')) status = 'denied';
      if (classes.includes('planning')) status = 'planned';
      // 'إعلان واشنطن الانسحاب', 'قرار ترامب نقل'
      const isNext = index === nearest;
      // 'لوقف دعم X': what is to end goes on
      const isEnding = chunk.head === 'وقف' || chunk.head === 'انهاء';
      if (chunk.preposition === 'ل' && chunk.frames.length > 0 && below.preposition === '' && !isEnding)
        status = 'planned';
      // 'تقديم إيطاليا الدعم لX': the noun that only says that it is done has the doer
      if (isNext && lightNouns.has(chunk.head) && chunk.genitives.length > 0 && noun.preposition === '')
        return { agent: chunk.genitives, subject: null, adjunct: [], status, verbAt: -1 };
      if (isNext && classes.includes('declaring') && chunk.genitives.length > 0 && noun.preposition === '')
        return {
          agent: chunk.genitives,
          subject: null,
          adjunct: [],
          status: classes.includes('denying') ? 'denied' : isDeclared(chunk) ? 'actual' : 'planned',
          verbAt: -1,
        };
      below = chunk;
      chained =
        chunk.refs.length === 0 && !adjuncts.has(chunk.preposition) && !circumstances.has(chunk.preposition);
    }
    if (chunk.kind === 'verb') {
      const clause = state.clauses.find((other) => other.verbAt === index);
      if (!clause) break;
      if (clause.status === null) return nothing;
      const driven = drivenBy(state, index, at, noun);
      if (driven.length > 0)
        return { agent: driven, subject: null, adjunct: [], status: clause.status, verbAt: index };
      const { control } = clause;
      // 'نجح في اعتقال X'
      const isComplement =
        noun.preposition === 'في' &&
        chunk.verbs.some(({ lemma }) => takingIn.has(lemma)) &&
        isNear(state, clause, at);
      const isAdjunct = adjuncts.has(noun.preposition) && !isComplement;
      // 'لم يشارك في اجتماعات مع X'
      if (isAdjunct && clause.status === 'denied') return nothing;
      if (control === null || control === 'passive' || isAdjunct)
        return {
          agent: [],
          subject: null,
          adjunct: isAdjunct ? clause.subject.refs : [],
          status,
          verbAt: index,
        };
      // 'عارضت فرض عقوبات': the noun under a noun under the verb
      const over = chunks[nearest];
      if (
        control === 'block' &&
        over?.kind === 'noun' &&
        over.frames.length > 0 &&
        noun.preposition === '' &&
        isGoverned(state, clause, nearest, over)
      )
        return nothing;
      if (!isGoverned(state, clause, at, noun))
        return { agent: [], subject: null, adjunct: [], status, verbAt: index };
      // 'أدان هجمات النظام على دوما': what is condemned was done, by whom its own noun says
      if (control === 'block' && isStance(chunk) && hasOwnDoer(noun, state.chunks[at + 1]))
        return { agent: [], subject: null, adjunct: [], status, verbAt: index };
      const own = clause.status === 'actual' ? status : clause.status;
      // 'نفى تسليح X' does not say by whom
      const isUntold =
        control === 'deny' && noun.suffix === '' && chunk.verbs.some((verb) => verb.lemma === 'نفى');
      const subject = isUntold ? null : clause.subject;
      return {
        agent: subject?.refs ?? [],
        subject,
        adjunct: [],
        status: statusUnder(control, own),
        verbAt: index,
      };
    }
    if (chunk.kind === 'participle') {
      if (chunk.verb.control === 'block') return nothing;
      break;
    }
    // 'إذا تخلى': what depends on a condition is not asserted
    if (isMark(chunk, 'cond', 'maybe')) return nothing;
    // 'ما لم يكن هناك حوار'
    if (
      isMark(chunk, 'neg') &&
      isMark(chunks[index - 1], 'rel') &&
      formAt(state.document, chunk.first - 1) === 'ما'
    )
      return nothing;
    if (isWall(chunk)) break;
  }
  return { agent: [], subject: null, adjunct: [], status, verbAt: -1 };
}

function isStance({ verbs }: VerbChunk): boolean {
  return verbs.some(({ frames }) =>
    frames.some(({ relation }) => relation === 'condemned' || relation === 'supported'),
  );
}

/** 'الغارات الإسرائيلية', 'استهداف الحوثيين لأهداف', 'التعاون بين أ وب'. */
function hasOwnDoer(noun: NounChunk, next: Chunk | undefined): boolean {
  const after = next?.kind === 'noun' ? next.preposition : '';
  if (after === 'بين') return true;
  if (noun.genitives.length > 0) return noun.classes.includes('attack') || after === 'ل';
  return noun.classes.includes('attack') && noun.nisbas.length > 0 && !noun.nisbasOfObject;
}

/** 'لزيارة أنقرة', 'للتفاوض مع'; not 'شكره لاعترافه', 'رمزا للاحتجاجات التي': reasons and acts that are known. */
function isPurpose({ chunks, document }: SentenceState, at: number, noun: NounChunk): boolean {
  if (noun.preposition !== 'ل' || noun.suffix !== '') return false;
  if (!/^و?لل/u.test(formAt(document, noun.first))) return true;
  const next = chunks[at + 1];
  return !noun.plural && noun.end === noun.first + 1 && !isMark(next, 'rel');
}

/** 'محادثات لعقد قمة', 'اتفقا على إجراء مفاوضات' */
function isToBeHeld({ document }: SentenceState, noun: NounChunk): boolean {
  if (noun.preposition !== '') return false;
  const before = formAt(document, noun.first - 1);
  const isHolding = (form: string) => document.pack.nounClasses(form).includes('holding');
  if (before.startsWith('ل')) return isHolding(before.slice(1));
  return isHolding(before) && formAt(document, noun.first - 2) === 'علي';
}

/** Verbs of a meeting that comes about, or does not yet. */
const comingAbout: ReadonlySet<string> = new Set(
  'عقد انعقد جرى تأجل أجل أرجأ تم بدأ انطلق أقام حدث'.split(' '),
);

/** 'لقاؤه بX قد يتأجل', 'القمة بين أ وب ستعقد': the noun is the subject of what is still to be. */
function isYetToBe({ chunks, document }: SentenceState, at: number): boolean {
  const noun = chunks[at];
  if (noun?.kind !== 'noun' || adjuncts.has(noun.preposition)) return false;
  for (let next = at + 1; next < Math.min(chunks.length, at + 12); next++) {
    const chunk = chunks[next];
    if (!chunk || isWall(chunk) || isMark(chunk, 'rel', 'sub', 'quote', 'colon', 'past', 'comma'))
      return false;
    if (chunk.kind !== 'verb') continue;
    if (!chunk.verbs.some(({ lemma }) => comingAbout.has(lemma))) return false;
    // 'قد يتأجل', 'قد لا يعقد', 'سوف تجري'
    const opener = formAt(document, chunk.first - (formAt(document, chunk.first - 1) === 'لا' ? 2 : 1));
    const isOpen = chunk.tense === 'present' && (opener === 'قد' || opener === 'سوف');
    return chunk.tense === 'future' || isOpen;
  }
  return false;
}

/** 'قبل ثلاثة أيام من القمة': before, with a stretch of time between. */
function isBefore({ chunks }: SentenceState, at: number): boolean {
  const noun = chunks[at];
  if (noun?.kind !== 'noun' || noun.preposition !== 'من') return false;
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const chunk = chunks[index];
    if (chunk?.kind === 'noun') return ['قبل', 'قبيل'].includes(chunk.preposition);
    if (!isMark(chunk, 'time', 'number', 'quant', 'adv')) return false;
  }
  return false;
}

/** 'لا توجد مؤشرات على أي محادثات': none of the kind, as far as anybody knows. */
function isAnyDenied({ chunks, document }: SentenceState, at: number): boolean {
  if (!isAny(document, chunks[at - 1])) return false;
  for (let index = at - 2; index >= 0; index--) {
    const chunk = chunks[index];
    if (isMark(chunk, 'neg')) return true;
    if (chunk && isWall(chunk)) return false;
  }
  return false;
}

/** 'قمة مرتقبة', 'زيارته المقبلة', 'المقرر سفرهم' */
function isExpected({ document }: SentenceState, noun: NounChunk): boolean {
  for (let at = noun.first - 1; at < noun.end + 2; at++)
    if (
      at !== noun.first &&
      /^(?:ال)?(?:مرتقب|مقرر|مقبل|مزمع|منتظر|متوقع|محتمل|وشيك)ه?$/u.test(formAt(document, at))
    )
      return true;
  return false;
}

const adjuncts: ReadonlySet<string> = new Set([
  'غداه',
  'عشيه',
  'خلال',
  'بعد',
  'قبل',
  'عقب',
  'اثر',
  'منذ',
  'اثناء',
  'وسط',
  'قبيل',
  'في',
  'لدي',
  'علي',
]);

/** Verbs whose act follows with في. */
const takingIn: ReadonlySet<string> = new Set(['نجح', 'فشل', 'أخفق', 'شرع', 'استمر']);

/** Nothing but its subject between a verb and a noun. */
function isNear({ chunks }: SentenceState, { verbAt, subject }: Clause, at: number): boolean {
  return chunks.slice(verbAt + 1, at).every((chunk) => chunk.kind !== 'noun' || chunk === subject.chunk);
}

/** 'دفع السلطة إلى تجميد الاتصالات': whom a verb makes do it. */
function drivenBy(
  { chunks }: SentenceState,
  verbAt: number,
  at: number,
  noun: NounChunk,
): readonly EntityDraft[] {
  const verb = chunks[verbAt];
  if (verb?.kind !== 'verb' || !['الي', 'علي'].includes(noun.preposition)) return [];
  if (!verb.verbs.some(({ lemma }) => lemma === 'دفع' || lemma === 'أجبر')) return [];
  const object = chunks[at - 1];
  return object?.kind === 'noun' && object.preposition === '' ? object.refs : [];
}

/** Prepositions of what goes on beside a clause ('مع استمرار القصف'). */
const circumstances: ReadonlySet<string> = new Set(['مع', 'بسبب', 'نتيجه', 'جراء', 'رغم']);

/** The verbal noun is the verb's object or prepositional complement, and no other verbal noun stands between. */
function isGoverned(state: SentenceState, clause: Clause, at: number, noun: NounChunk): boolean {
  if (clause.subject.chunk === noun) return false;
  for (let index = clause.verbAt + 1; index < at; index++) {
    const chunk = state.chunks[index];
    if (chunk?.kind !== 'noun' || chunk === clause.subject.chunk) continue;
    // 'بدء عملية عسكرية': one noun that completes another
    if (index === at - 1 && isConstruct(chunk) && noun.preposition === '' && !noun.conjunction) continue;
    // a reason or a time ('لإدانتهما بقتل') has acts of its own
    const isOver = index === at - 1 && chunk.preposition === 'ب' && noun.preposition === '';
    if (chunk.frames.length > 0 && (chunk.preposition === '' || chunk.preposition === 'ل' || isOver))
      return noun.conjunction;
  }
  return true;
}

/** Verbal nouns, folded, of light verbs. */
const lightNouns: ReadonlySet<string> = new Set('تقديم توجيه اجراء شن تنفيذ عقد ابداء'.split(' '));

function isConstruct({ head, refs, genitives, nisbas, definite, suffix }: NounChunk): boolean {
  return (
    beginnings.has(head) && refs.length + genitives.length + nisbas.length === 0 && !definite && suffix === ''
  );
}

/** Nouns, folded, that say no more of an act than that it goes on. */
const beginnings: ReadonlySet<string> = new Set('بدء شن تنفيذ مواصله استيناف اطلاق تكثيف انطلاق'.split(' '));

/** A declaration or decision does the act; a threat, a vow or an intention only plans it. */
function isDeclared(chunk: NounChunk): boolean {
  return /^(?:اعلان|قرار)/u.test(chunk.head);
}
