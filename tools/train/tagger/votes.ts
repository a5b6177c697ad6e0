import { splitClitics } from '../../../src/extract/embedded/tagger/clitics.ts';
import { createTagger } from '../../../src/extract/embedded/tagger/index.ts';
import type { TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import { phraseKinds } from '../../../src/extract/embedded/tagger/phrase-table.ts';
import { tagCount, tags } from '../../../src/extract/embedded/tagger/tags.ts';
import { toWordForm } from '../../../src/extract/embedded/tagger/word-form.ts';
import type { WordTable } from '../../../src/extract/embedded/tagger/word-table.ts';
import { type ContextCounts, TaggedText } from './context-counts.ts';
import { hashPhrase } from './lexicon.ts';
import type { RawDocument } from './raw-news.ts';

/** How often raw news, tagged, has each stem under each tag (weighted by how sure the tagger was), and which phrases it has as names. */
export interface TagCounts {
  readonly stems: Map<string, Float64Array>;
  /** `TYPE word word …` to count. */
  readonly phrases: Map<string, number>;
  readonly contexts: ContextCounts;
}

/** Tags raw news with a model and counts. The last cell of a stem's counts is its number of occurrences. */
export function countTags(model: TaggerModel, documents: Iterable<RawDocument>): TagCounts {
  const tagger = createTagger(model);
  const counts = { stems: new Map<string, Float64Array>(), phrases: new Map<string, number>() };
  const text = new TaggedText();
  const stems = new Map<string, string>();
  for (const document of documents) {
    tagger.tag(document.sentences, { guideline: 'anercorp' }).forEach((tagged, at) => {
      const tokens = document.sentences[at] ?? [];
      const forms = tokens.map(toWordForm);
      text.add(
        forms.map((form) => stemOf(form, stems, model.words)),
        tagged.tags.map((tag) => tags.indexOf(tag)),
        tagged.confidences,
      );
      forms.forEach((form, token) => {
        const stem = stemOf(form, stems, model.words);
        const row = mergeCounts(counts.stems, stem);
        row[tagCount] = (row[tagCount] ?? 0) + 1;
        const tag = tags.indexOf(tagged.tags[token] ?? 'O');
        row[tag] = (row[tag] ?? 0) + (tagged.confidences[token] ?? 0);
      });
      countPhrases(counts.phrases, { forms, tagged, stems, words: model.words });
    });
  }
  return { ...counts, contexts: text.countContexts() };
}

/** The sum of several counts, as if the texts had been tagged by their mean. */
export function averageCounts(all: readonly TagCounts[]): TagCounts {
  const sum: TagCounts = { stems: new Map(), phrases: new Map(), contexts: new Map() };
  for (const counts of all) {
    for (const [stem, row] of counts.stems) {
      const total = mergeCounts(sum.stems, stem);
      row.forEach((count, at) => {
        total[at] = (total[at] ?? 0) + count / all.length;
      });
    }
    for (const [phrase, count] of counts.phrases)
      sum.phrases.set(phrase, (sum.phrases.get(phrase) ?? 0) + count / all.length);
  }
  for (const { contexts } of all) {
    for (const [key, row] of contexts) mergeRow(sum.contexts, key, row);
  }
  return sum;
}

/** Shares are the same whether counts are added or averaged; a context that one model alone has was rare in the others. */
function mergeRow(contexts: ContextCounts, key: number, row: Float64Array): void {
  const known = contexts.get(key);
  contexts.set(key, known === undefined ? row : known.map((count, at) => count + (row[at] ?? 0)));
}

/**
 * The six vote columns of a stem (see slots.ts): for each type 1 + 4 × share bucket + count bucket; the commonest tag with its share; how often it
 * begins a person's name. Zeros where it was seen less than twice.
 */
export function toVotes(row: Float64Array): number[] {
  const seen = row[tagCount] ?? 0;
  if (seen < 2) return [0, 0, 0, 0, 0, 0];
  const countBucket = seen < 5 ? 1 : seen < 20 ? 2 : 3;
  const shareOf = (tag: number): number => (row[tag] ?? 0) / seen;
  const types = [1, 3, 5, 7].map(
    (begin) => 1 + bucketOf(shareOf(begin) + shareOf(begin + 1)) * 4 + countBucket,
  );
  let best = 1;
  for (let tag = 2; tag < tagCount; tag++) if (shareOf(tag) > shareOf(best)) best = tag;
  const bestVote = shareOf(best) < 0.1 ? 0 : 1 + (best - 1) * 8 + bucketOf(shareOf(best));
  const person = (row[1] ?? 0) + (row[2] ?? 0);
  const begins = person < 1 ? 0 : 1 + Math.floor((4 * (row[1] ?? 0)) / person);
  return [...types, bestVote, begins];
}

/** Phrases seen at least twice, with the type most often given. */
export function toPhrases(counts: ReadonlyMap<string, number>): Map<number, number> {
  const best = new Map<string, { type: string; count: number }>();
  for (const [key, count] of counts) {
    const [type = '', ...words] = key.split(' ');
    const phrase = words.join(' ');
    const other = best.get(phrase);
    if (
      count >= 2 &&
      (other === undefined || count > other.count || (count === other.count && type < other.type))
    )
      best.set(phrase, { type, count });
  }
  const kinds: Readonly<Record<string, number>> = phraseKinds;
  return new Map([...best].map(([phrase, { type }]) => [hashPhrase(phrase.split(' ')), kinds[type] ?? 0]));
}

const shareLimits = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9];

function bucketOf(share: number): number {
  const bucket = shareLimits.findIndex((limit) => share < limit);
  return bucket < 0 ? shareLimits.length : bucket;
}

function mergeCounts(stems: Map<string, Float64Array>, stem: string): Float64Array {
  let row = stems.get(stem);
  if (row === undefined) {
    row = new Float64Array(tagCount + 1);
    stems.set(stem, row);
  }
  return row;
}

function stemOf(form: string, stems: Map<string, string>, words: WordTable): string {
  let stem = stems.get(form);
  if (stem === undefined) {
    stem = splitClitics(form, words).stem;
    stems.set(form, stem);
  }
  return stem;
}

/** Names of two to six words that the tagger is fairly sure of. */
function countPhrases(
  phrases: Map<string, number>,
  sentence: {
    readonly forms: readonly string[];
    readonly tagged: { readonly tags: readonly string[]; readonly confidences: Float32Array };
    readonly stems: Map<string, string>;
    readonly words: WordTable;
  },
): void {
  const { forms, tagged } = sentence;
  for (let start = 0; start < forms.length; start++) {
    const tag = tagged.tags[start] ?? 'O';
    if (!tag.startsWith('B-')) continue;
    let end = start + 1;
    let sure = tagged.confidences[start] ?? 0;
    for (; tagged.tags[end]?.startsWith('I-') === true; end++)
      sure = Math.min(sure, tagged.confidences[end] ?? 0);
    if (end - start < 2 || end - start > 6 || sure <= 0.6) continue;
    const first = stemOf(forms[start] ?? '', sentence.stems, sentence.words);
    const key = [tag.slice(2), first, ...forms.slice(start + 1, end)].join(' ');
    phrases.set(key, (phrases.get(key) ?? 0) + 1);
  }
}
