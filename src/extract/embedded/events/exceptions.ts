import type { Frame } from '../../../languages/language.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import { reachOf } from './reach.ts';
import type { SlotContext } from './targets.ts';

/** 'إدانة X في قضية فساد', 'أدانه بتهمة القتل': a court convicts, and condemns nobody. */
export function isOnCharge({ chunks }: SlotContext, from: number, { relation }: Frame): boolean {
  if (relation !== 'condemned') return false;
  return reachOf(chunks, from).some((at) => {
    const chunk = chunks[at];
    const isPhrase = chunk?.kind === 'noun' && (chunk.preposition === 'ب' || chunk.preposition === 'في');
    return isPhrase && chunk.classes.includes('charge');
  });
}

/** 'حوار مع قناة X': who talks to a newspaper gives an interview. */
export function isInterview({ chunks, document }: SlotContext, at: number, { relation }: Frame): boolean {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun' || !['met', 'negotiated', 'called'].includes(relation)) return false;
  for (let token = chunk.first; token < Math.min(chunk.end, chunk.first + 2); token++)
    if (findLexeme(document, token, 'head')?.lexeme.class === 'media') return true;
  return false;
}

/** 'معركة انتخابية', 'حرب تجارية': an attack in a manner of speaking, told at a token; a meeting or a clash of sportsmen. */
export function isFigurative({ document }: SlotContext, token: number, { relation }: Frame): boolean {
  if ((relation === 'met' || relation === 'attacked') && isMatch(document, token)) return true;
  if (relation !== 'attacked') return false;
  for (let at = token + 1; at < token + 4; at++) {
    const word = formAt(document, at).replace(/^ال/u, '');
    if (
      [word, word.replace(/ا$/u, '')].some((form) => document.pack.nounClasses(form).includes('figurative'))
    )
      return true;
  }
  return false;
}

/** Tokens to each side in which a match is looked for. */
const matchReach = 40;
const encounters = /(?:لقاء|مواجه(?:ه|ات)|معركه)$/u;

/** 'لقاء المنتخبين في المونديال' */
function isMatch(document: Document, token: number): boolean {
  const isWord = [token, token + 1].some((at) => encounters.test(formAt(document, at)));
  const sentence = document.sentences[document.sentenceOf[token] ?? -1];
  if (!isWord || !sentence) return false;
  const [from, to] = [token - matchReach, token + matchReach];
  for (let at = Math.max(sentence.first, from); at < Math.min(sentence.end, to); at++)
    if (document.pack.nounClasses(formAt(document, at).replace(/^[وبلك]?ال|^لل/u, '')).includes('match'))
      return true;
  return false;
}

/** 'سفر عمالها', 'زيارة الملكة', 'الأسر الأميركية': who travels is a noun that names nobody; with the article it is families, no capture. */
export function isOthers({ document }: SlotContext, noun: NounChunk, { id, relation }: Frame): boolean {
  // 'المعارضة الفنزويلية' are those who oppose
  if (id === 'rejected:عارض') return /^[وبل]?ال|^لل/u.test(formAt(document, headToken(document, noun)));
  if (id === 'detained:أسر')
    return noun.definite && /^و?ال/u.test(formAt(document, headToken(document, noun)));
  if (relation !== 'visited' || noun.suffix !== '' || noun.refs.length + noun.genitives.length > 0)
    return false;
  const head = headToken(document, noun);
  if (/^و?(?:ال|لل)/u.test(formAt(document, head)) || head + 1 >= noun.end) return false;
  const next = formAt(document, head + 1);
  const isPlace = document.pack.nounClasses(next.replace(/^ال/u, '')).includes('region');
  return !isPlace && /^ال...|.(?:ها|هم)$/u.test(next) && !/^ال.*(?:يه|ي)$/u.test(next);
}

/** Token of the verbal noun of a chunk, behind a preposition that is a word of its own ('أثناء زيارته'). */
export function headToken(document: Document, { first, end, preposition }: NounChunk): number {
  const isBehind = preposition !== '' && closedClass(document, first) === 'prep';
  for (let at = isBehind ? first + 1 : first; at < end; at++)
    if (
      document.words[at]?.readings.some(({ lexemes }) => lexemes.some(({ kind }) => kind === 'verbal_noun'))
    )
      return at;
  return first;
}

/** 'حربا تجارية' after the verb that wages it. */
export function isFigurativeAfter(context: SlotContext, from: number, frame: Frame): boolean {
  return reachOf(context.chunks, from).some((at) => {
    const chunk = context.chunks[at];
    return (
      chunk?.kind === 'noun' && chunk.classes.includes('attack') && isFigurative(context, chunk.first, frame)
    );
  });
}

/** 'توقيف مساعد الرئيس', 'مقتل أحد حراس X': what is done is done to somebody of the person's. */
export function isAssociates({ document }: SlotContext, noun: NounChunk): boolean {
  for (let at = noun.first + 1; at < noun.end && at <= noun.first + 2; at++) {
    if (noun.genitives.some(({ mentions }) => mentions.some(({ token }) => token === at))) return false;
    if (document.pack.nounClasses(formAt(document, at)).includes('associate')) return true;
  }
  return false;
}
