import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addWord, hashWord } from '../../../src/extract/embedded/tagger/hash.ts';
import { phraseKinds } from '../../../src/extract/embedded/tagger/phrase-table.ts';
import { toWordForm } from '../../../src/extract/embedded/tagger/word-form.ts';
import { listBits } from '../../../src/extract/embedded/tagger/word-table.ts';

/** What the hand-made lists say: bits a word, and names of places of several words. */
export interface Lexicon {
  readonly lists: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<number, number>;
}

/** Reads `data/*.txt`. Demonyms are made from the names of countries and languages. */
export function readLexicon(): Lexicon {
  const lists = new Map<string, number>();
  const phrases = new Map<number, number>();
  const mark = (word: string, bit: number): void => {
    if (word.length > 1) lists.set(word, (lists.get(word) ?? 0) | bit);
  };
  for (const [file, bit] of plainLists) for (const line of readLines(file)) mark(toWordForm(line), bit);
  for (const [kind, name] of readPlaces()) {
    const words = wordsOf(name);
    if (kind === 'language') {
      if (words.length === 1)
        for (const demonym of demonymsOf(words[0] ?? '')) mark(demonym, listBits.demonym);
      continue;
    }
    if (words.length > 1) phrases.set(hashPhrase(words), phraseKinds.place);
    else if ((words[0] ?? '').length >= 3)
      mark(words[0] ?? '', kind === 'city' ? listBits.city : listBits.country);
    if (words.length === 1 && kind !== 'city')
      for (const demonym of demonymsOf(words[0] ?? '')) mark(demonym, listBits.demonym);
  }
  return { lists, phrases };
}

/** The key of a phrase in a `PhraseTable`. */
export function hashPhrase(words: readonly string[]): number {
  const [first = '', ...rest] = words;
  return rest.reduce((hash, word) => addWord(hash, hashWord(word)), hashWord(first));
}

const plainLists: readonly (readonly [string, number])[] = [
  ['title', listBits.title],
  ['speech', listBits.speech],
  ['organisation-head', listBits.organisationHead],
  ['place-head', listBits.placeHead],
  ['name-particle', listBits.nameParticle],
  ['month', listBits.month],
];

function readPlaces(): [string, string][] {
  const own = readLines('places').map((name): [string, string] => ['country', name]);
  const icu = readLines('icu-places').map((line): [string, string] => {
    const [kind = '', name = ''] = line.split('\t');
    return [kind, name];
  });
  return [...icu, ...own];
}

function wordsOf(name: string): string[] {
  return name
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[\s،,-]+/u)
    .map(toWordForm)
    .filter((word) => word !== '');
}

/** روسيا → روسي, روسيه, روسيون, روسيين; العربيه → عربي …: the forms without article. */
function demonymsOf(name: string): string[] {
  const bare = name.startsWith('ال') && name.length > 5 ? name.slice(2) : name;
  const ending =
    ['يا', 'يه', 'ا', 'ه'].find((end) => bare.endsWith(end) && bare.length - end.length >= 3) ?? '';
  const root = bare.slice(0, bare.length - ending.length);
  return root.length < 3 ? [] : ['ي', 'يه', 'يون', 'يين', 'يا', 'يتين', 'يان'].map((end) => root + end);
}

function readLines(name: string): string[] {
  return readFileSync(join('tools/train/tagger/data', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
