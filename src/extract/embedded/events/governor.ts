import type { EventStatus } from '../../../contract/article-graph.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import { isWall } from '../clauses/marks.ts';
import type { Clause } from '../clauses/read-sentences.ts';
import { statusUnder } from '../clauses/status.ts';
import type { Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { SentenceState } from './sentence-state.ts';

interface Governor {
  readonly agent: readonly EntityDraft[];
  /** Subject of the governing clause, where what it names is not yet known to fill the role. */
  readonly subject: Subject | null;
  /** Subject of the clause in which the noun is an adjunct ('خلال محادثات مع'): whoever acts there takes part. */
  readonly adjunct: readonly EntityDraft[];
  /** Index of the governing verb, or -1. */
  readonly verbAt: number;
  readonly status: EventStatus | null;
}

/** What stands over a verbal noun: the verb or noun that governs it, who does it then, and whether it happened. */
export function governorOf(state: SentenceState, at: number, noun: NounChunk): Governor {
  const { chunks } = state;
  const nothing: Governor = { agent: [], subject: null, adjunct: [], status: null, verbAt: -1 };
  let status: EventStatus | null = 'actual';
  if (['بشان', 'حول', 'دون', 'بدون', 'بخصوص'].includes(noun.preposition)) return nothing;
  if (['قبل', 'قبيل', 'ل', 'عشيه'].includes(noun.preposition) || isExpected(state, noun)) status = 'planned';
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (!chunk) break;
    if (chunk.kind === 'noun' && index === at - 1) {
      const { classes } = chunk;
      if (chunk.refs.length === 0 && classes.includes('blocking')) return nothing;
      if (classes.includes('denying')) status = 'denied';
      if (classes.includes('planning')) status = 'planned';
      // 'إعلان واشنطن الانسحاب', 'قرار ترامب نقل'
      if (classes.includes('declaring') && chunk.genitives.length > 0 && noun.preposition === '')
        return {
          agent: chunk.genitives,
          subject: null,
          adjunct: [],
          status: classes.includes('denying') ? 'denied' : isDeclared(chunk) ? 'actual' : 'planned',
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
        return {
          agent: [],
          subject: null,
          adjunct: isAdjunct ? clause.subject.refs : [],
          status,
          verbAt: index,
        };
      if (!isGoverned(state, clause, at, noun))
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
    if (isWall(chunk)) break;
  }
  return { agent: [], subject: null, adjunct: [], status, verbAt: -1 };
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

/** A declaration or decision does the act; a threat, a vow or an intention only plans it. */
function isDeclared(chunk: NounChunk): boolean {
  return /^(?:اعلان|قرار)/u.test(chunk.head);
}
