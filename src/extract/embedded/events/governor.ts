import type { EventStatus } from '../../../contract/article-graph.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import { isWall } from '../clauses/marks.ts';
import type { Clause } from '../clauses/read-sentences.ts';
import { statusUnder } from '../clauses/status.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { SentenceState } from './sentence-state.ts';

interface Governor {
  readonly agent: readonly EntityDraft[];
  /** Subject of the clause in which the noun is an adjunct ('خلال محادثات مع'): whoever acts there takes part. */
  readonly adjunct: readonly EntityDraft[];
  /** Index of the governing verb, or -1. */
  readonly verbAt: number;
  readonly status: EventStatus | null;
}

const blockingNouns: ReadonlySet<string> = new Set(
  'امكانيه محاوله احتمال احتمالات خطر مخاوف ضروره اهميه مطالب دعوات مقترح اقتراح فكره فرص فرصه مطالبه دعوه منع حق هدف اجل حال رغبه'.split(
    ' ',
  ),
);

const denyingNouns: ReadonlySet<string> = new Set('عدم رفض الغاء نفي دون بدون غياب امتناع'.split(' '));

const actNouns: ReadonlySet<string> = new Set('اعلان قرار عزم نيه تهديد رفض تعهد وعد اعتزام'.split(' '));

const planningNouns: ReadonlySet<string> = new Set(
  'عشيه جدول قرار نيه عزم خطط خطه موعد استعداد تعهد وعد مشروع توقع'.split(' '),
);

/** What stands over a verbal noun: the verb or noun that governs it, who does it then, and whether it happened. */
export function governorOf(state: SentenceState, at: number, noun: NounChunk): Governor {
  const { chunks } = state;
  const nothing: Governor = { agent: [], adjunct: [], status: null, verbAt: -1 };
  let status: EventStatus | null = 'actual';
  if (['بشان', 'حول', 'دون', 'بدون', 'بخصوص'].includes(noun.preposition)) return nothing;
  if (['قبل', 'قبيل', 'ل', 'عشيه'].includes(noun.preposition) || isExpected(state, noun)) status = 'planned';
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (!chunk) break;
    if (chunk.kind === 'noun' && index === at - 1) {
      const head =
        chunk.suffix === ''
          ? chunk.head.replace(/ا$/u, '')
          : chunk.head.slice(0, -chunk.suffix.length).replace(/ت$/u, 'ه');
      if (chunk.refs.length === 0 && (blockingNouns.has(chunk.head) || blockingNouns.has(head)))
        return nothing;
      if (denyingNouns.has(head)) status = 'denied';
      if (planningNouns.has(head)) status = 'planned';
      // 'إعلان واشنطن الانسحاب', 'قرار ترامب نقل'
      if (actNouns.has(head) && chunk.genitives.length > 0 && noun.preposition === '')
        return {
          agent: chunk.genitives,
          adjunct: [],
          status: denyingNouns.has(head)
            ? 'denied'
            : head === 'اعلان' || head === 'قرار'
              ? 'actual'
              : 'planned',
          verbAt: -1,
        };
    }
    if (chunk.kind === 'verb') {
      const clause = state.clauses.find((other) => other.verbAt === index);
      if (!clause) break;
      if (clause.status === null) return nothing;
      const { control } = clause;
      const isAdjunct = adjuncts.has(noun.preposition);
      if (control === null || control === 'passive' || isAdjunct)
        return { agent: [], adjunct: isAdjunct ? clause.subject.refs : [], status, verbAt: index };
      if (!isGoverned(state, clause, at, noun)) return { agent: [], adjunct: [], status, verbAt: index };
      const own = clause.status === 'actual' ? status : clause.status;
      // 'نفى تسليح X' does not say by whom
      const agent =
        control === 'deny' && noun.suffix === '' && chunk.verbs.some((verb) => verb.lemma === 'نفى')
          ? []
          : clause.subject.refs;
      return { agent, adjunct: [], status: statusUnder(control, own), verbAt: index };
    }
    if (chunk.kind === 'participle') {
      if (chunk.verb.control === 'block') return nothing;
      break;
    }
    if (isWall(chunk)) break;
  }
  return { agent: [], adjunct: [], status, verbAt: -1 };
}

/** 'قمة مرتقبة', 'زيارته المقبلة' */
function isExpected({ document }: SentenceState, noun: NounChunk): boolean {
  for (let at = noun.first + 1; at < noun.end + 2; at++)
    if (/^(?:ال)?(?:مرتقب|مقرر|مقبل|مزمع|منتظر|متوقع|محتمل|وشيك)ه?$/u.test(formAt(document, at))) return true;
  return false;
}

const adjuncts: ReadonlySet<string> = new Set([
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

/** The verbal noun is the verb's object or prepositional complement, and no other verbal noun stands between. */
function isGoverned(state: SentenceState, clause: Clause, at: number, noun: NounChunk): boolean {
  if (clause.subject.chunk === noun) return false;
  for (let index = clause.verbAt + 1; index < at; index++) {
    const chunk = state.chunks[index];
    if (chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk === clause.subject.chunk) continue;
    if (chunk.frames.length > 0) return noun.conjunction;
  }
  return true;
}
