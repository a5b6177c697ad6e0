import type { Block } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';

/**
 * Finds the blocks that are not the article's own words: pointers to other stories, a caption said twice, credits, and the
 * headline that follows a pointer line of its own.
 * @returns indexes of blocks
 */
export function findFurniture(
  tokens: readonly Token[],
  blocks: readonly Block[],
  pointers: readonly (readonly string[])[],
): Set<number> {
  const isPointer = (forms: readonly string[]) =>
    pointers.some((words) => words.every((word, at) => forms[at] === word));
  const furniture = new Set<number>();
  const seen = new Set<string>();
  const lastLong = blocks.findLastIndex((block) => block.end - block.first >= 15);
  const long = blocks.filter((block) => block.end - block.first >= 15);
  const stopped = long.filter((block) => endsWithStop(tokens, block)).length;
  const mostlyStopped = long.length > 1 && stopped >= long.length * 0.6;
  blocks.forEach((block, index) => {
    const forms = wordsOf(tokens, block);
    if (isPointer(forms)) {
      furniture.add(index);
      return;
    }
    // a short line at the very end, after the last paragraph, that no stop closes: a credit or a menu entry
    if (
      index > 0 &&
      index > lastLong &&
      lastLong >= 0 &&
      forms.length <= 12 &&
      !endsWithStop(tokens, block)
    ) {
      furniture.add(index);
      return;
    }
    // the headline of another story between paragraphs that all end with a stop
    if (
      index > 1 &&
      mostlyStopped &&
      forms.length >= 5 &&
      forms.length <= 16 &&
      !endsWithStop(tokens, block) &&
      !isBullet(tokens, block)
    ) {
      furniture.add(index);
      return;
    }
    const previous = blocks[index - 1];
    // the headline of another story, right after a pointer, has no stop at its end
    if (
      index > 1 &&
      previous &&
      furniture.has(index - 1) &&
      isPointer(wordsOf(tokens, previous)) &&
      isHeadline(tokens, block)
    ) {
      furniture.add(index);
      return;
    }
    if (forms.length < 3 || forms.length > 40) return;
    const key = forms.join(' ');
    // a caption that is said twice counts once
    if (seen.has(key)) furniture.add(index);
    else seen.add(key);
  });
  return furniture;
}

function wordsOf(tokens: readonly Token[], block: Block): string[] {
  return tokens
    .slice(block.first, block.end)
    .filter((token) => token.kind === 'word')
    .map((token) => token.form);
}

function isHeadline(tokens: readonly Token[], block: Block): boolean {
  return block.end - block.first <= 16 && !endsWithStop(tokens, block);
}

/** A caption or list entry: a mark before its first word. */
function isBullet(tokens: readonly Token[], block: Block): boolean {
  return tokens[block.first]?.kind === 'other' || tokens[block.first]?.kind === 'dash';
}

function endsWithStop(tokens: readonly Token[], block: Block): boolean {
  const last = tokens[block.end - 1]?.kind;
  return last === 'stop' || last === 'quote';
}
