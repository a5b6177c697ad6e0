import { splitClitics } from '../../../src/extract/embedded/tagger/clitics.ts';
import { tags } from '../../../src/extract/embedded/tagger/tags.ts';
import { toWordForm } from '../../../src/extract/embedded/tagger/word-form.ts';
import { listBits, type WordTable } from '../../../src/extract/embedded/tagger/word-table.ts';
import type { LabelledSentence } from './labelled.ts';
import type { Random } from './random.ts';

/** Share of name tokens that stay as they are in a changed copy. */
const kept = 0.3;

/** Whether a sentence names a person. */
export function hasPerson(sentence: LabelledSentence): boolean {
  return sentence.tags.some((tag) => tags[tag]?.endsWith('PERS') === true);
}

/** A copy in which most words of persons' names are others, drawn from the list; particles such as بن stay. */
export function replaceNames(
  sentence: LabelledSentence,
  tools: { readonly table: WordTable; readonly pickName: () => string; readonly random: Random },
): LabelledSentence {
  const tokens = sentence.tokens.map((token, at) => {
    const tag = tags[sentence.tags[at] ?? 0] ?? 'O';
    if (!tag.endsWith('PERS') || tools.random.fraction() < kept) return token;
    const form = toWordForm(token);
    const { proclitics, stem } = splitClitics(form, tools.table);
    const lists = tools.table.columns.lists[tools.table.rowOf(stem)] ?? 0;
    if (stem.length < 3 || (lists & listBits.nameParticle) !== 0) return token;
    return (tag.startsWith('B') ? proclitics : '') + tools.pickName();
  });
  return { tokens, tags: sentence.tags };
}
