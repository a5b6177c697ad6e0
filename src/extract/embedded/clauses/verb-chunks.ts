import type { Reading, Verb } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import type { Chunk, ParticipleChunk, VerbChunk } from './chunk.ts';

export interface Place {
  readonly end: number;
  readonly preposition: string;
  readonly previous: Chunk | null;
  /** True where a verb before it in the same clause still waits for its object. */
  readonly isGoverned: boolean;
  /** True where a verb that governs an act ('قررت', 'أعلنت') still waits for it. */
  readonly awaitsAct: boolean;
}

/** عبر, بين and عقب are verbs where their complement says so. */
export function isVerbAfterAll(document: Document, at: number): boolean {
  const form = formAt(document, at).replace(/^[وف]/u, '');
  if (form === 'عبر' || form === 'عبرت') {
    // 'أعرب عبر تويتر عن رفضه': by way of
    if (form === 'عبر' && speaksBefore(document, at)) return false;
    for (let next = at + 1; next < at + 9; next++) if (formAt(document, next) === 'عن') return true;
    return false;
  }
  // هنأ is not هنا
  if (form === 'هنا' || form === 'هنات')
    return document.content.slice(document.tokens[at]?.start, document.tokens[at]?.end).includes('أ');
  if (form === 'بين' || form === 'عقب')
    return formAt(document, at + 1) === 'ان' || formAt(document, at + 1) === 'قايلا';
  return false;
}

/** A verb of speech in the few words before, which عن completes. */
function speaksBefore(document: Document, at: number): boolean {
  for (let before = at - 1; before >= at - 9 && before >= 0; before--) {
    if (document.tokens[before]?.kind === 'comma' || document.tokens[before]?.kind === 'stop') return false;
    const lemma = findLexeme(document, before, 'verb')?.lexeme.verb.lemma;
    if (lemma !== undefined && withAbout.has(lemma)) return true;
  }
  return false;
}

/** Verbs that عن completes. */
const withAbout: ReadonlySet<string> = new Set(['أعرب', 'أعلن', 'كشف', 'تحدث', 'دافع']);

export function verbChunk(document: Document, at: number, place: Place): VerbChunk | null {
  const analysis = document.words[at];
  if (!analysis || (place.preposition !== '' && place.preposition !== 'من')) return null;
  for (const reading of analysis.readings) {
    const forms = reading.lexemes.filter((lexeme) => lexeme.kind === 'verb');
    const [form] = forms;
    if (!form) continue;
    // 'ورد في بيان' stands written; 'ورد الوزير بأن' is somebody's reply
    const isWritten = form.verb.lemma === 'ورد' && reading.base === formAt(document, at);
    if (isWritten && closedClass(document, at + 1) !== 'prep') continue;
    // 'أيد من يرى': who, not from
    if (place.preposition === 'من' && (form.tense === 'past' || reading.conjunction)) continue;
    const isNoun = analysis.readings.some((other) =>
      other.lexemes.some(
        (lexeme) => lexeme.kind === 'verbal_noun' || lexeme.kind === 'head' || lexeme.kind === 'title',
      ),
    );
    // 'أعلنت روسيا طرد', 'قررت، الاثنين، طرد': what was decided is a noun
    const isAct = place.awaitsAct && !reading.conjunction;
    // 'أكد الوزير رفض بلاده': after a verb and its subject no other verb follows bare
    const isSecond =
      place.isGoverned && !reading.conjunction && place.previous?.kind === 'noun' && reading.suffix === '';
    if (isNoun && place.preposition !== '') return null;
    if (isBareNoun(form, reading, place)) return null;
    if (isNoun && (isAct || isSecond || !isVerbHere(document, at, place, reading.suffix))) return null;
    const looksDual =
      form.number === 'dual' &&
      form.gender === 'm' &&
      form.tense === 'past' &&
      formAt(document, at).endsWith('ا');
    // 'تواصل القوات تقدمها': after a verb and its subject, a noun with its pronoun
    const isObject = reading.suffix !== '' && !reading.conjunction && place.isGoverned;
    if (isObject && place.previous?.kind === 'noun' && place.previous.definite) continue;
    // 'مستودعا تابعا لX'
    if (looksDual && form.verb.lemma === 'تابع' && /^ل/u.test(formAt(document, at + 1))) continue;
    if (looksDual && (isThing(document, at) || !isDualHere(place.previous))) continue;
    return {
      kind: 'verb',
      first: at,
      end: at + 1,
      conjunction: reading.conjunction,
      verbs: forms.map((other) => other.verb),
      tense: form.tense,
      gender: form.gender,
      number: form.number,
      suffix: reading.suffix,
      firstPerson: form.person === 'first',
      purpose: reading.preposition === 'ل',
      passive: form.tense === 'present' && isVocalisedPassive(document, at),
    };
  }
  return null;
}

/** 'رفضت الحكومة طلب X', 'لقرار نقل السفارة': three letters that stand where no verb can, after a verb's subject or a decision. */
function isBareNoun(
  { tense, verb }: { readonly tense: string; readonly verb: Verb },
  { base, suffix, conjunction }: Reading,
  { previous, isGoverned }: Place,
): boolean {
  if (tense !== 'past' || suffix !== '' || conjunction || base.length !== 3) return false;
  if (previous?.kind !== 'noun') return false;
  // 'وفقا لما نشرته الصحيفة قال الوزير': what is said opens anew
  const isSubject =
    isGoverned &&
    verb.speech === null &&
    previous.definite &&
    previous.preposition === '' &&
    previous.refs.length > 0;
  const isDecision =
    !previous.definite && previous.preposition !== '' && previous.classes.includes('declaring');
  return isSubject || isDecision;
}

const damma = 'ُ';

/** 'تُتهم', 'يُنقل': damma on the prefix of a form whose active has none there (the fourth, second and third forms have it too). */
function isVocalisedPassive(document: Document, at: number): boolean {
  const surface = document.content.slice(document.tokens[at]?.start, document.tokens[at]?.end);
  return /^[وف]?[يت]ُ[تس]/u.test(surface) && surface.includes(damma);
}

/** A form that is verb and noun (رفض, دعم, قتل): a verb at the start of a clause or after a name, unless an adjective or genitive follows. */
function isVerbHere(document: Document, at: number, { previous }: Place, suffix: string): boolean {
  const next = at + 1;
  const nisba = findLexeme(document, next, 'nisba');
  if (nisba && !nisba.reading.article) return false;
  if (previous === null) return true;
  if (previous.kind === 'verb') return false;
  // 'هجوم شنه X': an indefinite noun and the clause that describes it
  if (previous.kind === 'noun' && suffix !== '' && !previous.definite && previous.genitives.length === 0)
    return previous.classes.includes('attack');
  if (previous.kind === 'noun') return previous.definite && previous.refs.length > 0;
  if (previous.kind === 'participle') return false;
  return [
    'sub',
    'rel',
    'past',
    'comma',
    'stop',
    'adv',
    'time',
    'day',
    'conj',
    'colon',
    'quote',
    'neg',
  ].includes(previous.class);
}

/** 'مدعومة من X', 'مدعومة بالتحالف' */
export function opensBacker(document: Document, at: number): boolean {
  const form = formAt(document, at);
  return form === 'من' || /^ب(?:ال|قوات|طيران)/u.test(form);
}

/** A noun that only looks like a participle or a dual verb: 'مقرا', 'مسلحا', 'مدينة'. */
export function isThing(document: Document, at: number): boolean {
  const { pack } = document;
  const bare = formAt(document, at).replace(/^و/u, '').replace(/^ال/u, '');
  return (
    pack.nounClasses(bare).includes('thing') ||
    (bare.endsWith('ا') && pack.nounClasses(bare.slice(0, -1)).includes('thing'))
  );
}

/** 'هدفا', 'طالبا', 'تابعا': as often an accusative as a dual verb, which wants two or something definite before it. */
function isDualHere(previous: Chunk | null): boolean {
  if (previous === null) return true;
  if (previous.kind === 'noun') return previous.definite || previous.plural || previous.refs.length > 0;
  return (
    previous.kind === 'mark' &&
    (previous.base === 'قد' ||
      ['sub', 'rel', 'past', 'neg', 'conj', 'comma', 'stop', 'colon', 'future'].includes(previous.class))
  );
}

export function participleChunk(
  document: Document,
  at: number,
  { previous, preposition }: Place,
): ParticipleChunk | null {
  const found = findLexeme(document, at, 'participle');
  if (found?.reading.preposition !== '' || found.reading.suffix !== '') return null;
  const { reading, lexeme } = found;
  if (isThing(document, at)) return null;
  const ofDocument = lexeme.verb.frames.some(
    (frame) => frame.relation === 'signed' || frame.relation === 'amends',
  );
  // 'المدعومة من X'
  const isBacking =
    lexeme.voice === 'passive' &&
    (previous?.kind === 'noun' || previous?.kind === 'mark') &&
    opensBacker(document, at + 1) &&
    lexeme.verb.frames.some((frame) => frame.relation === 'supported');
  if (preposition !== '' || (!lexeme.adverbial && !ofDocument && !isBacking)) return null;
  // مساعدة, معارضة and the like are nouns unless they open a clause of their own
  if (
    !ofDocument &&
    !isBacking &&
    (reading.article || (!formAt(document, at).endsWith('ا') && !opensClause(previous)))
  )
    return null;
  // the participles of the derived forms are passive where the article is on them and a signing or alike is meant
  return {
    kind: 'participle',
    first: at,
    end: at + 1,
    conjunction: reading.conjunction,
    verb: lexeme.verb,
    voice: lexeme.voice,
    article: reading.article,
    adverbial: lexeme.adverbial,
    gender: lexeme.gender,
    number: lexeme.number,
  };
}

function opensClause(previous: Chunk | null): boolean {
  return previous?.kind === 'mark' && ['comma', 'conj', 'quote'].includes(previous.class);
}
