import { existsSync, readFileSync } from 'node:fs';
import { RawabitError } from '../../errors.ts';
import { foldWord } from '../../text/fold.ts';
import type { FeatureWeight, LanguagePack, NounClass } from '../language.ts';
import { nounClasses } from '../language.ts';
import type { WordLists } from './clitics.ts';
import { readWord, withTehMarbuta } from './clitics.ts';
import { buildKnownNames } from './known.ts';
import { buildLexicon } from './lexicon.ts';
import { readTable, splitCell } from './table.ts';

/** Loads the Arabic pack from its tables. */
export function createArabicPack(): LanguagePack {
  const known = buildKnownNames();
  const organisationKeys = new Map<string, string>();
  for (const [, english = ''] of readTable('organisations'))
    organisationKeys.set(english, `organisation:${english}`);
  const lexicon = buildLexicon((english) => {
    const key = organisationKeys.get(english);
    if (key === undefined)
      throw new RawabitError('BUG_INVARIANT', `adjectives.tsv: ${english} is in no table`);
    return key;
  });
  const names = new Set(readTable('names').map(([name = '']) => name));
  const common = new Set(readTable('common').map(([word = '']) => word));
  const months = new Map(
    readTable('months').map(([name = '', number = '']) => [name.split(' ').map(foldWord).join(' '), number]),
  );
  const furniture = readTable('furniture').map(([words = '', kind]) => ({
    kind,
    words: words.split(' ').map(foldWord),
  }));
  const nouns = readNounClasses();
  const model = new URL('./model/', import.meta.url);
  const lists: WordLists = {
    opensName: known.opens,
    isCommon: (form) => common.has(form),
    isNameToken: (form) => names.has(form),
  };
  return {
    code: 'ar',
    analyse: (form, written = form) => {
      const analysis = readWord(form, lexicon, lists);
      return written.endsWith('ة') ? withTehMarbuta(analysis) : analysis;
    },
    findKnown: known.find,
    known: known.get,
    isNameToken: (form) => names.has(form),
    isCommonWord: (form) => common.has(form),
    nounClasses: (noun) => nouns.get(noun) ?? noClasses,
    blames: readTable('blame').map(([word = '', needs, preposition = '-']) => ({
      word: preposition === '-' ? word : foldWord(word),
      needs: splitCell(needs).map((need) => [foldWord(need)]),
      preposition: preposition === '-' ? '' : foldWord(preposition),
    })),
    months,
    pointers: furniture.filter(({ kind }) => kind === 'pointer').map(({ words }) => words),
    headlineLabels: new Set(furniture.filter(({ kind }) => kind === 'label').flatMap(({ words }) => words)),
    readRoleWeights: () => readRoleWeights(new URL('roles.tsv', model)),
    taggerModel: existsSync(new URL('tagger.bin', model)) ? model : null,
  };
}

const noClasses: readonly NounClass[] = [];

/** Lines of the words of a feature and its weight, tab-separated; none where the file is not there. */
function readRoleWeights(file: URL): FeatureWeight[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const words = line.split('\t');
      return { weight: Number(words.pop()), words };
    });
}

function readNounClasses(): Map<string, NounClass[]> {
  const classes = new Map<string, NounClass[]>();
  for (const [name, words = ''] of readTable('nouns')) {
    const kind = nounClasses.find((known) => known === name);
    if (kind === undefined) throw new RawabitError('BUG_INVARIANT', `nouns.tsv: ${name} is no class`);
    for (const word of words.split(' ').map(foldWord)) {
      const all = classes.get(word);
      if (all) all.push(kind);
      else classes.set(word, [kind]);
    }
  }
  return classes;
}
