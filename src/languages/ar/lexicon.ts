import { entityTypes } from '../../contract/article-graph.ts';
import { isRelation, performativeRelations } from '../../contract/relations.ts';
import { RawabitError } from '../../errors.ts';
import { foldWord } from '../../text/fold.ts';
import {
  type Control,
  type Frame,
  type Gender,
  type GrammaticalNumber,
  headClasses,
  type Lexeme,
  type SpeechVerb,
  type TitleClass,
  type Verb,
} from '../language.ts';
import { inflectVerb, toImperfect, toParticiple } from './inflection.ts';
import { readTable, splitCell } from './table.ts';

/** Word forms with what they mean: as they stand, and as they stand before a pronoun that is written onto them. */
export interface Lexicon {
  readonly alone: ReadonlyMap<string, readonly Lexeme[]>;
  readonly beforeSuffix: ReadonlyMap<string, readonly Lexeme[]>;
}

/** Builds every word form that the tables of the Arabic pack give. */
export function buildLexicon(keyOfAdjective: (english: string) => string): Lexicon {
  const alone = new Map<string, Lexeme[]>();
  const beforeSuffix = new Map<string, Lexeme[]>();
  const put = (map: Map<string, Lexeme[]>, form: string, lexeme: Lexeme) => {
    const entries = map.get(form);
    if (entries === undefined) map.set(form, [lexeme]);
    else entries.push(lexeme);
  };
  const add = (form: string, lexeme: Lexeme) => put(alone, foldWord(form), lexeme);
  const addSuffixable = (form: string, lexeme: Lexeme) => {
    put(beforeSuffix, foldWord(form), lexeme);
    // 'لقاؤهما', 'لقائهما': hamza after alef takes a seat before a pronoun
    if (form.endsWith('اء'))
      for (const seat of ['ؤ', 'ئ']) put(beforeSuffix, foldWord(form.slice(0, -1) + seat), lexeme);
  };
  const names = new Set(readTable('countries').flatMap(([, , cell]) => splitCell(cell).map(foldWord)));

  for (const [word, kind] of readTable('words')) {
    if (word !== undefined && kind !== undefined) add(word, { kind: 'closed', class: kind });
  }
  addVerbs(add, addSuffixable);
  for (const [word, others, kind] of readTable('titles'))
    addTitle(word ?? '', others, kind as TitleClass, add, addSuffixable);
  for (const [word, kind] of readTable('heads')) addHead(word ?? '', kind ?? '', add, addSuffixable);
  for (const [iso, , , nisbas, nationals] of readTable('countries')) {
    for (const nisba of splitCell(nisbas)) addNisba(nisba, `country:${iso}`, names, add);
    for (const plural of splitCell(nationals))
      if (!names.has(foldWord(plural)))
        add(plural, { kind: 'nisba', key: `country:${iso}`, gender: 'm', number: 'plural' });
  }
  for (const [nisba, english] of readTable('adjectives'))
    addNisba(nisba ?? '', keyOfAdjective(english ?? ''), names, add);
  return { alone, beforeSuffix };
}

type Add = (form: string, lexeme: Lexeme) => void;

interface VerbRow {
  readonly verb: Verb;
  imperfect: string;
  participle: string | null;
}

function addVerbs(add: Add, addSuffixable: Add): void {
  const rows = new Map<string, VerbRow>();
  const rowOf = (perfect: string, imperfect: string): VerbRow => {
    let row = rows.get(perfect);
    if (row === undefined) {
      row = {
        verb: { lemma: perfect, frames: [], speech: null, control: null },
        imperfect,
        participle: null,
      };
      rows.set(perfect, row);
    } else if (imperfect !== '-') row.imperfect = imperfect;
    return row;
  };
  for (const [
    relation = '',
    perfect = '',
    imperfect = '',
    nouns,
    needs,
    slots,
    cameo,
    sources,
    targets,
  ] of readTable('frames')) {
    if (!isRelation(relation))
      throw new RawabitError('BUG_INVARIANT', `frames.tsv: ${relation} is no relation`);
    const frame: Frame = {
      id: `${relation}:${perfect === '-' ? splitCell(nouns)[0] : perfect}`,
      relation,
      cameo: cameo === '-' || cameo === undefined ? null : cameo,
      needs: splitCell(needs).map((need) => need.split(' ').map(foldWord)),
      slots: (slots ?? '')
        .split(' ')
        .filter((slot) => slot !== '-')
        .map(foldWord),
      sources: entityTypes.filter((type) => sources?.split(' ').includes(type)),
      targets: entityTypes.filter((type) => targets?.split(' ').includes(type)),
    };
    if (perfect !== '-') rowOf(perfect, imperfect).verb.frames.push(frame);
    for (const noun of splitCell(nouns)) addVerbalNoun(noun, frame, add, addSuffixable);
  }
  for (const [perfect = '', imperfect = '', participle, openers, kind] of readTable('speech')) {
    const row = rowOf(perfect, imperfect);
    row.verb.speech = {
      lemma: perfect,
      kind: kind as SpeechVerb['kind'],
      openers: (openers ?? '')
        .split(' ')
        .filter((opener) => opener !== '-')
        .map(foldWord),
    };
    if (participle !== undefined && participle !== '-') row.participle = participle;
  }
  for (const [perfect = '', imperfect = '', control] of readTable('control'))
    rowOf(perfect, imperfect).verb.control = control as Control;
  const nouns = new Set<string>();
  for (const [cell = '', imperfect = ''] of readTable('verbs')) {
    const perfect = cell.replace('~', '');
    if (perfect !== cell && !rows.has(perfect)) nouns.add(perfect);
    rowOf(perfect, imperfect);
  }
  for (const { verb, imperfect, participle } of rows.values())
    addVerb(
      verb,
      imperfect,
      participle,
      nouns.has(verb.lemma) ? skipping(verb.lemma, add) : add,
      addSuffixable,
    );
}

/** Leaves out one form, which is a noun more often. */
function skipping(noun: string, add: Add): Add {
  const form = foldWord(noun);
  return (other, lexeme) => {
    if (foldWord(other) !== form) add(other, lexeme);
  };
}

function addVerb(
  verb: Verb,
  imperfect: string,
  participle: string | null,
  add: Add,
  addSuffixable: Add,
): void {
  for (const row of inflectVerb(verb.lemma, imperfect)) {
    // only what one does by saying it ('we condemn') is looked for in the first person
    if (row.person === 'first' && !verb.frames.some((frame) => performativeRelations.has(frame.relation)))
      continue;
    const { tense, gender, number, person } = row;
    const lexeme: Lexeme = { kind: 'verb', verb, tense, gender, number, person };
    if (row.alone) add(row.form, lexeme);
    if (row.beforeSuffix) addSuffixable(row.form, lexeme);
  }
  // participles of verbs that only open clauses are nouns of their own: مقال, معمل, مذهب
  if (verb.frames.length === 0 && verb.speech === null && verb.control === null) return;
  const present = imperfect === '-' ? toImperfect(verb.lemma) : imperfect;
  const derived = verb.lemma.length > 3;
  const active = participle ?? (derived || /^ي.{3}$/u.test(present) ? toParticiple(present) : null);
  if (active !== null) addParticiple(active, verb, 'active', add);
  // form I: فاعل, which unvocalised letters do not tell from form II; only its adverbial accusative is no noun (رافضا)
  if (participle === null && /^[^اأإىي][^اىي][^اىي]$/u.test(verb.lemma)) {
    const adverbial = `${verb.lemma.slice(0, 1)}ا${verb.lemma.slice(1)}ا`;
    add(adverbial, {
      kind: 'participle',
      verb,
      voice: 'active',
      gender: 'm',
      number: 'singular',
      adverbial: true,
    });
  }
  // form I: مفعول; the derived forms share one unvocalised participle, which counts as passive where it carries the article
  if (verb.lemma.length === 3 && !/[اىي]/u.test(verb.lemma))
    addParticiple(`م${verb.lemma.slice(0, 2)}و${verb.lemma.slice(2)}`, verb, 'passive', add);
}

function addParticiple(masculine: string, verb: Verb, voice: 'active' | 'passive', add: Add): void {
  const stem = masculine.endsWith('ي') && masculine.length > 4 ? masculine.slice(0, -1) : masculine;
  const row = (gender: Gender, number: GrammaticalNumber, adverbial: boolean): Lexeme => ({
    kind: 'participle',
    verb,
    voice,
    gender,
    number,
    adverbial,
  });
  // a participle cut short by its weak last letter gets it back before an ending: داعيا, داعية
  const weak = stem !== masculine || /^.ا.$/u.test(masculine) ? 'ي' : '';
  add(stem, row('m', 'singular', false));
  if (weak !== '') add(`${stem}ي`, row('m', 'singular', false));
  add(`${stem}${weak}ا`, row('m', 'singular', true));
  add(`${stem}${weak}ة`, row('f', 'singular', true));
  add(`${stem}ين`, row('m', 'plural', true));
  add(`${stem}ون`, row('m', 'plural', false));
  if (weak === '') add(`${stem}تين`, row('f', 'dual', true));
}

function addVerbalNoun(noun: string, frame: Frame, add: Add, addSuffixable: Add): void {
  if (noun.includes(' ')) {
    addPhrase(noun, frame, add, addSuffixable);
    return;
  }
  const lexeme: Lexeme = { kind: 'verbal_noun', lemma: noun, frames: [frame] };
  const feminine = noun.endsWith('ة');
  const stem = feminine ? noun.slice(0, -1) : noun;
  add(noun, lexeme);
  if (!feminine && !noun.endsWith('اء') && !noun.endsWith('ات')) add(`${noun}ا`, lexeme);
  // 'انتخابات' are elections, in which nobody elects anybody named
  if (!noun.endsWith('ات') && frame.relation !== 'appointed') {
    add(`${stem}ات`, lexeme);
    addSuffixable(`${stem}ات`, lexeme);
  }
  add(feminine ? `${stem}تين` : `${noun}ين`, lexeme);
  addSuffixable(feminine ? `${stem}ت` : noun, lexeme);
}

/** A noun that its adjective makes a trigger (مناورات مشتركة) is entered by its first word and checked by `needs`. */
function addPhrase(phrase: string, frame: Frame, add: Add, addSuffixable: Add): void {
  const [first = '', ...rest] = phrase.split(' ');
  const needs = rest.map((word) => [foldWord(word)]);
  const lexeme: Lexeme = { kind: 'verbal_noun', lemma: phrase, frames: [{ ...frame, needs }] };
  add(first, lexeme);
  addSuffixable(first.endsWith('ة') ? `${first.slice(0, -1)}ت` : first, lexeme);
}

function addTitle(
  word: string,
  others: string | undefined,
  kind: TitleClass,
  add: Add,
  addSuffixable: Add,
): void {
  if (word.includes(' ')) return;
  const lemma = foldWord(word);
  const row = (gender: Gender, number: GrammaticalNumber): Lexeme => ({
    kind: 'title',
    lemma,
    class: kind,
    gender,
    number,
  });
  add(word, row('m', 'singular'));
  addSuffixable(word, row('m', 'singular'));
  add(`${word}ا`, row('m', 'dual'));
  for (const ending of ['ان', 'ين', 'ي']) add(`${word}${ending}`, row('m', 'dual'));
  for (const ending of ['ون', 'و']) add(`${word}${ending}`, row('m', 'plural'));
  for (const other of splitCell(others)) {
    if (other.includes(' ')) continue;
    // a feminine is formed on the masculine; what is not (قادة, رؤساء) is a broken plural
    if (!other.endsWith('ة') || !other.startsWith(word.slice(0, -1))) {
      add(other, row('m', 'plural'));
      continue;
    }
    const stem = other.slice(0, -1);
    add(other, row('f', 'singular'));
    addSuffixable(`${stem}ت`, row('f', 'singular'));
    for (const ending of ['تان', 'تين', 'تا', 'تي']) add(`${stem}${ending}`, row('f', 'dual'));
  }
}

function addHead(word: string, kind: string, add: Add, addSuffixable: Add): void {
  if (word.includes(' ')) return;
  const head = headClasses.find((known) => known === kind);
  if (head === undefined) return;
  const lexeme: Lexeme = { kind: 'head', lemma: foldWord(word), class: head };
  add(word, lexeme);
  if (head === 'agreement' || head === 'party') {
    if (!word.endsWith('ة')) add(`${word}ا`, lexeme);
  }
  addSuffixable(word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word, lexeme);
}

function addNisba(nisba: string, key: string, names: ReadonlySet<string>, add: Add): void {
  if (nisba === '' || nisba.includes(' ')) return;
  const row = (gender: Gender, number: GrammaticalNumber): Lexeme => ({ kind: 'nisba', key, gender, number });
  add(nisba, row('m', 'singular'));
  add(`${nisba}ة`, row('f', 'singular'));
  if (!names.has(foldWord(`${nisba}ا`))) add(`${nisba}ا`, row('m', 'singular'));
  for (const ending of ['ون', 'ين', 'ان']) add(`${nisba}${ending}`, row('m', 'plural'));
  for (const ending of ['تين', 'تان']) add(`${nisba}${ending}`, row('f', 'dual'));
  add(`${nisba}ات`, row('f', 'plural'));
}
