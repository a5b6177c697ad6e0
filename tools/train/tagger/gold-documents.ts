import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/contract/span.ts';
import { listBits } from '../../../src/extract/embedded/tagger/word-table.ts';
import { foldWord } from '../../../src/text/fold.ts';
import type { LabelledDocument } from './labelled.ts';
import type { Lexicon } from './lexicon.ts';
import { splitTokens } from './raw-text.ts';
import { toTagNumber } from './types-to-tags.ts';

/**
 * Reads development gold, which lists entities with their names, as labelled documents: every occurrence of a name in the text is
 * a mention, the longest name first come.
 * @param folder  has `articles/` and `gold/`
 */
export function readGoldDocuments(folder: string, lexicon: Lexicon): LabelledDocument[] {
  return readdirSync(join(folder, 'gold'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as GoldFile; // as: our own data
      const content = readContent(join(folder, 'articles', file.replace(/\.json$/u, '')));
      return labelNames(gold, content, lexicon);
    });
}

interface GoldFile {
  readonly id: string;
  readonly entities: readonly { readonly type: string; readonly names: readonly string[] }[];
}

function readContent(path: string): string {
  try {
    const { title, text } = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as {
      title: string | null;
      text: string;
    }; // as: our own data
    return title === null ? text : `${title}\n\n${text}`;
  } catch {
    return readFileSync(`${path}.txt`, 'utf8'); // the seed is plain text
  }
}

function labelNames(gold: GoldFile, content: string, lexicon: Lexicon): LabelledDocument {
  const names = new Map<string, { words: readonly string[]; type: string }[]>();
  for (const { type, names: forms } of gold.entities) {
    for (const form of forms) {
      const words = trimName(wordsOf(form, splitTokens(form).flat()), type, lexicon);
      const first = words[0];
      if (first === undefined || !/\p{Script=Arabic}/u.test(form)) continue;
      const list = names.get(first) ?? [];
      list.push({ words, type });
      names.set(first, list);
    }
  }
  for (const list of names.values()) list.sort((one, other) => other.words.length - one.words.length);
  const sentences = splitTokens(content).map((all) => {
    const spans = all.filter(({ start, end }) => end - start > 1 || !'#_'.includes(content.charAt(start)));
    const words = wordsOf(content, spans);
    const labels = new Array<number>(spans.length).fill(0);
    for (let at = 0; at < words.length; ) {
      const found = findName(words, at, names);
      if (found === undefined) {
        at++;
        continue;
      }
      for (let next = at; next < at + found.words.length; next++)
        labels[next] = toTagNumber(found.type, next === at);
      at += found.words.length;
    }
    return { tokens: spans.map(({ start, end }) => content.slice(start, end)), tags: labels };
  });
  return { id: gold.id, guideline: 'rawabit', sentences };
}

/** Words folded, without article: the gold does not care for it. */
function wordsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => dropArticle(foldWord(text.slice(start, end))));
}

/**
 * The words of a name that the tagger is to find: no hashtag signs, no administrative head before a place (ANERcorp has none), and nothing where
 * the name is a demonym alone, which the gold lists among a country's names.
 */
function trimName(words: readonly string[], type: string, lexicon: Lexicon): readonly string[] {
  const plain = words.filter((word) => word !== '#' && word !== '_');
  const [first = '', ...rest] = plain;
  if (type === 'place' && rest.length > 0 && placeHeads.has(first)) return rest;
  const lists = lexicon.lists.get(first) ?? 0;
  const demonym =
    rest.length === 0 &&
    (lists & listBits.demonym) !== 0 &&
    (lists & (listBits.country | listBits.city)) === 0;
  return demonym ? [] : plain;
}

const placeHeads: ReadonlySet<string> = new Set(
  'محافظة مدينة مديرية منطقة ولاية عاصمة العاصمة إقليم بلدة قرية مقاطعة'
    .split(' ')
    .map((word) => dropArticle(foldWord(word))),
);

function findName(
  words: readonly string[],
  at: number,
  names: ReadonlyMap<string, readonly { words: readonly string[]; type: string }[]>,
): { words: readonly string[]; type: string } | undefined {
  for (const first of readingsOf(words[at] ?? '')) {
    const found = names
      .get(first)
      ?.find((name) => name.words.every((word, offset) => offset === 0 || words[at + offset] === word));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The word as it stands and without one or two proclitics. */
function readingsOf(word: string): string[] {
  const readings = [word];
  const afterAnd = /^[وف]/u.test(word) ? word.slice(1) : undefined;
  for (const rest of [word, afterAnd]) {
    if (rest === undefined || rest.length < 3) continue;
    if (rest !== word) readings.push(dropArticle(rest));
    if (/^لل/u.test(rest)) readings.push(rest.slice(2));
    if (/^[بلك]/u.test(rest)) readings.push(dropArticle(rest.slice(1)));
  }
  return readings;
}

function dropArticle(word: string): string {
  return word.length >= 5 && word.startsWith('ال') ? word.slice(2) : word;
}
