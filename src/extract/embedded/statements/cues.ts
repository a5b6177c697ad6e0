import type { SpeechVerb } from '../../../languages/language.ts';
import type { Chunk, VerbChunk } from '../clauses/chunk.ts';
import { isInRelative } from '../clauses/left-subject.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import { type Document, formAt } from '../document.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';
import { agrees } from './agreement.ts';
import { standIn } from './stand-in.ts';

export interface Cue {
  /** Token of the verb, participle or noun. */
  readonly at: number;
  readonly speech: SpeechVerb;
  readonly speakers: readonly EntityDraft[];
  /** True where the text says that somebody speaks whom it does not name. */
  readonly unnamed: boolean;
  readonly rule: string;
}

/** Who spoke last, for clauses that only go on. */
export interface Floor {
  readonly speakers: readonly EntityDraft[];
}

export interface CueContext {
  readonly document: Document;
  readonly table: EntityTable;
  /** ISO codes of the countries that somebody is known to belong to. */
  readonly nationsOf: (draft: EntityDraft) => ReadonlySet<string>;
  readonly floor: Floor;
}

/** Cues of a sentence in order, each with its speaker. */
export function findCues(read: ReadSentence, context: CueContext): Cue[] {
  const cues: Cue[] = [];
  let { floor } = context;
  const source = sourceCue(read, context);
  if (source) {
    cues.push(source);
    floor = { speakers: source.speakers };
  }
  read.chunks.forEach((chunk, index) => {
    const isCue =
      chunk.kind === 'verb' ? chunk.verbs.some((verb) => verb.speech !== null) : chunk.kind !== 'mark';
    if (!isCue || (chunk.kind === 'noun' && chunk.head !== 'قول')) return;
    const place = { ...context, floor, read, index };
    let cue: Cue | null = null;
    if (chunk.kind === 'verb') cue = verbCue(place);
    else if (chunk.kind === 'participle') cue = participleCue(place);
    else if (chunk.kind === 'noun') cue = nounCue(place);
    if (!cue) return;
    cues.push(cue);
    // 'جاء ذلك في بيان للوزارة، حيث قال': the one who spoke before goes on
    if (cue.rule === 'statement.document') return;
    if (cue.unnamed) floor = { speakers: [] };
    else if (cue.speakers.length > 0) floor = { speakers: cue.speakers };
  });
  return cues;
}

type CuePlace = CueContext & { readonly read: ReadSentence; readonly index: number };

function verbCue(place: CuePlace): Cue | null {
  const { read, index, floor, table, document, nationsOf } = place;
  const chunk = read.chunks[index];
  if (chunk?.kind !== 'verb') return null;
  const speech = chunk.verbs.map((known) => known.speech).find((kind) => kind !== null);
  const subject = read.clauses.find((other) => other.verbAt === index)?.subject;
  if (!speech || !subject) return null;
  // 'يذكر أن' is nobody's word; 'وفقا لما نشرته X' says where it stood
  if (speech.lemma === 'ذكر' && chunk.tense === 'present' && subject.chunk === null) return null;
  const before = read.chunks[index - 1];
  if (chunk.suffix !== '' && (isSource(before) || isIndefinite(before, chunk))) return null;
  const base = { at: chunk.first, speech };
  if (speech.lemma === 'جاء' || speech.lemma === 'ورد') {
    // 'جاء في بيان للوزارة أن': the document speaks for its author
    const author = authorOf(read, index + 1, floor);
    return author
      ? { ...base, speakers: author, unnamed: author.length === 0, rule: 'statement.document' }
      : null;
  }
  if (subject.how === 'carried' || (subject.how === 'unnamed' && subject.chunk === null)) {
    const speakers = carriedSpeakers(place, chunk);
    return { ...base, speakers, unnamed: false, rule: 'statement.carried' };
  }
  let speakers = subject.refs.map((ref) => asSpeaker(ref, table, document)).filter((ref) => ref !== null);
  // 'الخاصية، والتي قال إنها تؤثر': what is spoken of, not who speaks
  if (subject.how === 'relative' && speakers.length === 0 && isThatAbout(read.chunks[index + 1]))
    return { ...base, speakers: carriedSpeakers(place, chunk), unnamed: false, rule: 'statement.carried' };
  if (speakers.length === 0 && subject.chunk && documents.has(subject.chunk.head.replace(/ا$/u, '')))
    speakers = [...(authorOf(read, read.chunks.indexOf(subject.chunk), floor) ?? [])];
  if (speakers.length === 0 && subject.chunk && subject.how !== 'relative')
    speakers = [...standIn({ chunk: subject.chunk, verb: chunk }, floor.speakers, nationsOf)];
  return { ...base, speakers, unnamed: speakers.length === 0, rule: `statement.${subject.how}` };
}

/** 'إنها', 'إنه': أن with the pronoun of what the relative clause is about. */
function isThatAbout(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'mark' && chunk.class === 'sub' && /^ان(?:ه|ها|هم|هما)$/u.test(chunk.base);
}

const sources = /^و?(?:بحسب|حسب|وفق|وفقا)$/u;

/** 'بحسب X، فإن …': a sentence that opens with its source. */
function sourceCue({ chunks, sentence }: ReadSentence, { document, table }: CueContext): Cue | null {
  if (!sources.test(formAt(document, sentence.first))) return null;
  const opener = chunks.findIndex(
    (chunk) => chunk.kind === 'verb' || (chunk.kind === 'mark' && chunk.class === 'sub'),
  );
  const that = chunks[opener];
  if (that?.kind !== 'mark' || !/^فان/u.test(formAt(document, that.first))) return null;
  const named = chunks.slice(0, opener).flatMap((chunk) => (chunk.kind === 'noun' ? chunk.refs : []));
  const speaker = named.findLast((ref) => ref.type === 'person') ?? named[0];
  const speakers = [speaker ? asSpeaker(speaker, table, document) : null].filter((ref) => ref !== null);
  if (speakers.length === 0) return null;
  return {
    at: sentence.first,
    speech: { lemma: 'قال', kind: 'say', openers: ['ان'] },
    speakers,
    unnamed: false,
    rule: 'statement.source',
  };
}

/** 'تصريحات أوردتها X': what the verb tells is the noun before it, the speaker is another. */
function isIndefinite(chunk: Chunk | undefined, verb: VerbChunk): boolean {
  return chunk?.kind === 'noun' && chunk.refs.length === 0 && !chunk.definite && !verb.conjunction;
}

/** ما of 'لما ذكرته', 'كما نقلته', 'ما أوردته'. */
function isSource(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'mark' && ['ما', 'لما', 'كما'].includes(chunk.base);
}

/** Whoever a clause of the same sentence names as its subject, else who spoke last; in either case agreeing with the verb. */
function carriedSpeakers({ read, index, floor }: CuePlace, verb: VerbChunk): readonly EntityDraft[] {
  const near = read.clauses
    .filter(
      ({ verbAt, subject, isEmbedded, status }) =>
        verbAt < index &&
        subject.how !== 'relative' &&
        // 'عما إذا كانت بريطانيا ستشترك'
        status !== null &&
        !isEmbedded &&
        !isInRelative(read.chunks, verbAt),
    )
    .at(-1);
  const named = near && (near.subject.how === 'vso' || near.subject.how === 'svo') ? near.subject.refs : [];
  for (const speakers of [named, floor.speakers, read.carried.subject]) {
    const [first] = speakers;
    if (!first || first.type === 'agreement' || first.type === 'place') continue;
    if (verb.number !== 'singular') {
      if (speakers.length > 1) return speakers;
    } else if (agrees(first, verb.gender)) return speakers.slice(0, 1);
  }
  return [];
}

/** Nouns that speak for whoever wrote them. */
const documents: ReadonlySet<string> = new Set(
  'بيان تقرير رساله تغريده كلمه خطاب مقابله تصريح تصريحات نسخه'.split(' '),
);

/** The author of a document named at or after a chunk: 'بيان للوزارة', 'تقرير أصدرته الوزارة', 'البيان' (whoever spoke last); null where no document is named. */
function authorOf(
  { chunks, clauses }: ReadSentence,
  from: number,
  floor: Floor,
): readonly EntityDraft[] | null {
  for (let at = from; at < chunks.length && at < from + 4; at++) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'noun' || !documents.has(chunk.head.replace(/ا$/u, ''))) continue;
    if (chunk.genitives.length > 0) return chunk.genitives.slice(0, 1);
    const next = chunks[at + 1];
    if (next?.kind === 'noun' && ['ل', 'من', 'عن'].includes(next.preposition) && next.refs.length > 0)
      return next.refs.slice(0, 1);
    // 'تقرير أصدره مكتب الأمم المتحدة'
    const issued =
      next?.kind === 'verb' && next.suffix !== '' ? clauses.find(({ verbAt }) => verbAt === at + 1) : null;
    if (issued?.subject.how === 'vso') return issued.subject.refs.slice(0, 1);
    return chunk.definite ? floor.speakers : [];
  }
  return null;
}

function participleCue(place: CuePlace): Cue | null {
  const chunk = place.read.chunks[place.index];
  if (
    chunk?.kind !== 'participle' ||
    chunk.article ||
    chunk.verb.speech === null ||
    chunk.voice === 'passive'
  )
    return null;
  if (!chunk.adverbial) return null;
  return goingOn(place, {
    at: chunk.first,
    speech: chunk.verb.speech,
    gender: chunk.gender,
    rule: 'statement.participle',
  });
}

/** 'اكتفى بالقول', 'قوله' */
function nounCue(place: CuePlace): Cue | null {
  const chunk = place.read.chunks[place.index];
  if (chunk?.kind !== 'noun' || !(chunk.preposition === 'ب' || chunk.suffix !== '' || chunk.conjunction))
    return null;
  const at = chunk.end - 1;
  return goingOn(place, {
    at,
    speech: { lemma: 'قال', kind: 'say', openers: ['ان'] },
    gender: null,
    rule: 'statement.noun',
  });
}

/** A cue without a subject of its own goes with the verb of speech before it, else with the sentence's first clause. */
function goingOn(
  { read, index, floor }: CuePlace,
  { at, speech, gender, rule }: { at: number; speech: SpeechVerb; gender: 'm' | 'f' | null; rule: string },
): Cue | null {
  const before = read.clauses.filter((clause) => clause.verbAt < index && clause.subject.how !== 'relative');
  const speaking = before.filter((clause) => clause.isSpeech && !clause.isEmbedded);
  for (const { subject } of [...speaking.slice(-1), ...before.slice(0, 1)]) {
    const isCarried = subject.how === 'carried' || (subject.how === 'unnamed' && subject.chunk === null);
    if (subject.how === 'unnamed' && !isCarried && !documents.has(subject.chunk?.head ?? ''))
      return { at, speech, speakers: [], unnamed: true, rule };
    const speakers = isCarried || subject.refs.length === 0 ? floor.speakers : subject.refs;
    const [ref] = speakers;
    if (ref && (gender === null || ref.type !== 'person' || agrees(ref, gender)))
      return { at, speech, speakers, unnamed: false, rule };
  }
  const [ref] = floor.speakers;
  return ref && (gender === null || agrees(ref, gender))
    ? { at, speech, speakers: floor.speakers, unnamed: false, rule }
    : null;
}

function asSpeaker(ref: EntityDraft, table: EntityTable, document: Document): EntityDraft | null {
  if (ref.type === 'agreement') return null;
  if (ref.type !== 'place') return ref;
  const capitalOf = ref.key === null ? null : (document.pack.known(ref.key)?.capitalOf ?? null);
  const state = capitalOf === null ? null : table.mergeKnown(`country:${capitalOf}`);
  const [mention] = ref.mentions;
  if (state && state.mentions.length === 0 && mention)
    table.addDescription(state, { ...mention, kind: 'nominal' });
  return state;
}
