import type { EntityType } from '../../../contract/article-graph.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { isMark } from '../clauses/marks.ts';
import type { Clause } from '../clauses/read-sentences.ts';
import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';
import type { Offices } from '../entities/resolve-offices.ts';

/** Relations whose object may be something of the target's: its policies, its positions, its nationals. */
const throughPossession: ReadonlySet<string> = new Set([
  'condemned',
  'supported',
  'rejected',
  'attacked',
  'detained',
  'released',
  'sanctioned',
  'accused',
  'warned',
  'urged',
  'withdrew_from',
]);
/** Relations that are told of what somebody does or says, as well as of him. */
export const verbalStances: ReadonlySet<string> = new Set(['condemned', 'rejected', 'supported']);
/** Acts whose noun has for its genitive whoever suffers them. */
export const suffered: ReadonlySet<string> = new Set(['detained', 'dismissed', 'released', 'appointed']);
const gatherings: ReadonlySet<string> = new Set(['met', 'negotiated', 'called', 'agreed']);
const throughNationals: ReadonlySet<string> = new Set([
  'attacked',
  'detained',
  'released',
  'sanctioned',
  'accused',
  'condemned',
  'supported',
  'aided',
  'rejected',
]);
const throughForce: ReadonlySet<string> = new Set(['attacked', 'detained', 'released', 'sanctioned']);

/**
 * The entities of a noun phrase that may fill one side of a relation, by type: what it names, else what it belongs to.
 * A capital stands for its state where the relation wants an actor.
 */
export function fillersOf(
  refs: readonly EntityDraft[],
  types: readonly EntityType[],
  table: EntityTable,
  document: Document,
): EntityDraft[] {
  const fillers: EntityDraft[] = [];
  for (const ref of refs) {
    let filler: EntityDraft | null = types.includes(ref.type) ? ref : null;
    if (!filler && ref.type === 'place' && ref.key !== null && types.includes('country')) {
      const capitalOf = document.pack.known(ref.key)?.capitalOf ?? null;
      filler = capitalOf === null ? null : table.mergeKnown(`country:${capitalOf}`);
      // the capital's own mention is what speaks for the state here
      const mention = ref.mentions[0];
      if (filler && filler.mentions.length === 0 && mention)
        table.addDescription(filler, { ...mention, kind: 'nominal' });
    }
    if (filler && !fillers.includes(filler)) fillers.push(filler);
  }
  return fillers;
}

export interface SlotContext {
  readonly offices: Offices;
  readonly document: Document;
  readonly table: EntityTable;
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

/** Entities that a noun chunk offers as target of a relation. */
export function targetsOf(context: SlotContext, at: number, frame: Frame): EntityDraft[] {
  const { chunks, table, document } = context;
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun') return [];
  const types = frame.targets.length > 0 ? frame.targets : relationTypes[frame.relation].target;
  // an ambassador who is summoned or sent home stands for the state that sent him
  if (frame.relation === 'sanctioned' && chunk.office && chunk.classes.includes('envoy')) {
    // to summon another's ambassador is no sanction
    if (frame.id.endsWith(':استدعى') && chunk.suffix === '') return [];
    // one's own ambassador is called home from the state that he was sent to: 'سفيرها لدى موسكو'
    const owners = fillersOf(context.offices.ownersOf(chunk.office), ['country'], table, document);
    return owners.slice(0, 1);
  }
  const named = fillersOf(coordinate(chunks, at).refs, types, table, document);
  if (named.length > 0 || chunk.refs.length > 0) return named;
  if (chunk.frames.length > 0 && !verbalStances.has(frame.relation)) return [];
  // 'دانت اعتقال X': X suffers it
  const isSuffered = chunk.frames.some(({ relation }) => suffered.has(relation));
  const next = chunks[at + 1];
  const hasObject = next?.kind === 'noun' && next.preposition === 'ل';
  if (isSuffered && frame.relation !== 'supported' && !hasObject && chunk.nisbas.length === 0) return [];
  // 'رفض تصنيف الجماعة', 'أيد ترحيل X': what is done to somebody is no act of his
  if (chunk.classes.includes('undergone') && verbalStances.has(frame.relation)) return [];
  // 'حلفاء بوتين', 'صهر الملك': people of somebody's
  if (chunk.classes.includes('associate')) return [];
  if (throughPossession.has(frame.relation)) {
    const owned = fillersOf(genitivesOf(context, at), types, table, document);
    if (owned.length > 0) return owned.slice(0, 1);
    // 'الأفعال المتهورة لإيران'
    if (verbalStances.has(frame.relation)) {
      const given = fillersOf(possessorAfter(context, at), types, table, document);
      if (given.length > 0) return given.slice(0, 1);
      const decided = fillersOf(ownersOfDecided(context, at), types, table, document);
      if (decided.length > 0) return decided.slice(0, 1);
    }
  }
  // 'زيارة للعاصمة الأميركية'
  if (frame.relation === 'visited' && chunk.head === 'عاصمه')
    return fillersOf(chunk.nisbas, types, table, document).slice(0, 1);
  // 'مشاورات مع أعضاء مجلس النواب', 'التقى قادة الحركة'
  // and, of those who come to terms, 'اتفاق مع مسلحي التنظيم'
  const isSide =
    chunk.classes.includes('delegate') || (frame.relation === 'agreed' && chunk.classes.includes('force'));
  if (gatherings.has(frame.relation) && isSide) {
    const sent = fillersOf([...chunk.genitives, ...chunk.nisbas], types, table, document);
    if (sent.length > 0) return sent.slice(0, 1);
  }
  // 'أهان كل مواطن روسي' is no word against the state
  // nor 'هاجم مقررة الأمم المتحدة' against the body that she works for
  const isOfficer = chunk.office !== null && !chunk.plural;
  const isSomebody = (chunk.classes.includes('civilian') || isOfficer) && !throughForce.has(frame.relation);
  if (throughNationals.has(frame.relation) && !isSomebody) {
    const nationals = fillersOf(nationalsOf(context, at), types, table, document);
    if (nationals.length > 0) return nationals.slice(0, 1);
  }
  // 'استقال من منصب نائب مدير المنظمة'
  if (frame.relation === 'resigned_from') {
    const left = fillersOf([...chunk.genitives, ...chunk.nisbas], types, table, document);
    if (left.length > 0) return left.slice(0, 1);
  }
  if (frame.relation === 'condemned' || frame.relation === 'rejected')
    return fillersOf(doerBehind(context, at), types, table, document);
  // 'انسحابه من قاعدة في X'
  if (frame.relation === 'withdrew_from' && chunk.classes.includes('target'))
    return fillersOf(placeOfTarget(context, at), types, table, document);
  if (frame.relation === 'attacked' && chunk.classes.includes('target')) {
    const owned = fillersOf(possessorAfter(context, at), types, table, document);
    return owned.length > 0 ? owned : fillersOf(placeOfTarget(context, at), types, table, document);
  }
  const isThing = chunk.classes.length === 0 && !isAdjective(context, at);
  if (['attacked', 'detained', 'released'].includes(frame.relation) && isThing)
    return fillersOf(possessorAfter(context, at), types, table, document);
  return [];
}

/** Whose a noun is, also where quotation marks stand between: '"تصعيد" مانيلا'. */
function genitivesOf({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun' || chunk.genitives.length > 0)
    return chunk?.kind === 'noun' ? chunk.genitives : [];
  const next = chunks[at + 2];
  const isOwner =
    isMark(chunks[at + 1], 'quote') && next?.kind === 'noun' && next.preposition === '' && !next.conjunction;
  return isOwner && !chunk.definite ? next.refs : [];
}

/** 'قرار نقل السفارة الأميركية': whose the thing is that somebody decides on. */
function ownersOfDecided({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  if (chunk?.kind !== 'noun' || !chunk.classes.includes('declaring')) return [];
  if (chunk.definite || chunk.nisbas.length > 0 || next?.kind !== 'noun') return [];
  if (next.preposition !== '' || next.conjunction || next.first !== chunk.end) return [];
  return next.genitives.length > 0 ? next.genitives : next.nisbas;
}

/** 'قصفت ثلاثة مواقع في سوريا', 'أحياء في مدن وبلدات الغوطة': where the things stand that are hit. */
export function placeOfTarget({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  let next = at + 1;
  // 'قصف 166 هدفا بالمدفعية في مناطق': over what it is done with
  for (
    let phrase = chunks[next];
    phrase?.kind === 'noun' && phrase.preposition === 'ب';
    phrase = chunks[next]
  ) {
    if (phrase.refs.length > 0) return phrase.refs.filter(({ type }) => type === 'place').slice(0, 1);
    next++;
  }
  const place = chunks[next];
  if (place?.kind !== 'noun' || place.preposition !== 'في') return [];
  if (place.refs.length > 0) return place.refs.slice(0, 1);
  if (place.genitives.length > 0) return place.genitives.slice(0, 1);
  const joined = chunks[next + 1];
  const goesOn =
    joined?.kind === 'noun' &&
    ((joined.conjunction && joined.preposition === '') || joined.preposition === 'وسط');
  return goesOn ? [...joined.refs, ...joined.genitives].slice(0, 1) : [];
}

/** 'أعمال العنف التي ترتكبها القوات الإسرائيلية': who did what is condemned. */
function doerBehind(context: SlotContext, at: number): readonly EntityDraft[] {
  const { chunks, clauses } = context;
  for (let next = at + 1; next < chunks.length && next < at + 6; next++) {
    const chunk = chunks[next];
    if (chunk?.kind === 'verb' && isMark(chunks[next - 1], 'rel') && chunk.suffix !== '') {
      const subject = clauses.find((clause) => clause.verbAt === next)?.subject;
      return subject?.how === 'vso' ? subject.refs : [];
    }
    if (chunk?.kind !== 'noun' && !isMark(chunk, 'rel', 'quote')) return [];
  }
  return [];
}

export function isLoyalty(document: Document, { first }: NounChunk): boolean {
  const before = formAt(document, first - 1).replace(/^ال/u, '');
  return document.pack.nounClasses(before).includes('loyalty');
}

/** 'ميليشيات الحوثي | الموالية': what the article shows to go on with the noun before it. */
function isAdjective({ chunks, document }: SlotContext, at: number): boolean {
  const chunk = chunks[at];
  return (
    chunk?.kind === 'noun' &&
    chunk.preposition === '' &&
    chunks[at - 1]?.kind === 'noun' &&
    formAt(document, chunk.first).startsWith('ال')
  );
}

/** 'مواقع وآليات لميليشيا الحوثي', 'أهداف تابعة لX': whose the objects are. */
function possessorAfter({ chunks, document }: SlotContext, at: number): readonly EntityDraft[] {
  for (let next = at + 1; next < chunks.length && next < at + 7; next++) {
    const chunk = chunks[next];
    if (isMark(chunk, 'quote')) continue;
    if (chunk?.kind !== 'noun') return [];
    // 'الموالية لإيران' says whom they follow, not whose they are
    // 'مستودعا للذخيرة تابعا لX'
    if (chunk.preposition === 'ل' && chunk.refs.length === 0 && next === at + 1) continue;
    if (chunk.preposition === 'ل') return isLoyalty(document, chunk) ? [] : chunk.refs;
    if (chunk.preposition !== '' || chunk.refs.length > 0) return [];
  }
  return [];
}

/** 'أفرادا وكيانات إيرانية': the adjective of the last goes with all. */
function nationalsOf({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  if (chunk?.kind !== 'noun' || chunk.nisbas.length > 0) return chunk?.kind === 'noun' ? chunk.nisbas : [];
  const isJoined =
    next?.kind === 'noun' &&
    next.conjunction &&
    next.preposition === '' &&
    next.refs.length === 0 &&
    next.frames.length === 0;
  return isJoined && !chunk.definite && chunk.genitives.length === 0 ? next.nisbas : [];
}
