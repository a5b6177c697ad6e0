import type { TaggedSentence } from './index.ts';
import type { TaggedWord } from './word-attributes.ts';

/**
 * Hashtags (`#محمود_عباس`) cut names apart with tokens that carry nothing. They are taken out before tagging and put back after: one between two
 * words of a name belongs to it, any other is O.
 */
export function dropJoiners(sentence: readonly TaggedWord[]): readonly TaggedWord[] {
  return sentence.some(isJoiner) ? sentence.filter((word) => !isJoiner(word)) : sentence;
}

/** The tags of the whole sentence, from those of its tokens without joiners. */
export function restoreJoiners(sentence: readonly TaggedWord[], tagged: TaggedSentence): TaggedSentence {
  if (tagged.tags.length === sentence.length) return tagged;
  const confidences = new Float32Array(sentence.length);
  let next = 0;
  const tags = sentence.map((word, at) => {
    const tag = tagged.tags[next] ?? 'O';
    confidences[at] = tagged.confidences[next] ?? 1;
    if (!isJoiner(word)) {
      next++;
      return tag;
    }
    return tag.startsWith('I-') ? tag : 'O';
  });
  return { tags, confidences };
}

function isJoiner({ surface }: TaggedWord): boolean {
  return surface === '#' || surface === '_';
}
