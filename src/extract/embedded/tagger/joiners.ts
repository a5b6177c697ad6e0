import type { TaggedSentence } from './index.ts';

/**
 * Hashtags (`#محمود_عباس`) cut names apart with tokens that carry nothing. They are taken out before tagging and put back after: one between two
 * words of a name belongs to it, any other is O.
 */
export function dropJoiners(sentence: readonly string[]): readonly string[] {
  return sentence.some(isJoiner) ? sentence.filter((token) => !isJoiner(token)) : sentence;
}

/** The tags of the whole sentence, from those of its tokens without joiners. */
export function restoreJoiners(sentence: readonly string[], tagged: TaggedSentence): TaggedSentence {
  if (tagged.tags.length === sentence.length) return tagged;
  const confidences = new Float32Array(sentence.length);
  let next = 0;
  const tags = sentence.map((token, at) => {
    const tag = tagged.tags[next] ?? 'O';
    confidences[at] = tagged.confidences[next] ?? 1;
    if (!isJoiner(token)) {
      next++;
      return tag;
    }
    return tag.startsWith('I-') ? tag : 'O';
  });
  return { tags, confidences };
}

function isJoiner(token: string): boolean {
  return token === '#' || token === '_';
}
