import type { TaggedWord } from './word-attributes.ts';

/**
 * Takes punctuation off both ends of names, in place: a closing quotation mark after a name is none of it, even where the one that opens stands inside.
 * @param tags  tag numbers, legal before and after
 */
export function trimNames(tokens: readonly TaggedWord[], tags: Uint8Array): void {
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] ?? 0;
    if (!begins(tag) || !isPunctuation(tokens[at])) continue;
    tags[at] = 0;
    if (tags[at + 1] === tag + 1) tags[at + 1] = tag;
  }
  for (let at = tags.length - 1; at >= 0; at--) {
    const tag = tags[at] ?? 0;
    const goesOn = tags[at + 1] === tag;
    if (tag > 0 && !begins(tag) && !goesOn && isPunctuation(tokens[at])) tags[at] = 0;
  }
}

function begins(tag: number): boolean {
  return tag % 2 === 1;
}

function isPunctuation(token: TaggedWord | undefined): boolean {
  return token !== undefined && /^[\p{P}\p{S}]+$/u.test(token.surface);
}
