import { foldWord } from '../../../text/fold.ts';

/**
 * The form under which the tagger's tables know a token: folded, letters borrowed for foreign sounds written with their
 * Arabic neighbours, every digit `0`, punctuation at the ends gone (a token of punctuation alone stays).
 */
export function toWordForm(token: string): string {
  const folded = foldWord(token);
  let start = 0;
  let end = folded.length;
  while (start < end && isPunctuation(folded.charCodeAt(start))) start++;
  while (end > start && isPunctuation(folded.charCodeAt(end - 1))) end--;
  if (start === end) return folded;
  let form = '';
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) form += '0';
    else form += foreignLetters.get(unit) ?? folded.charAt(at);
  }
  return form;
}

/**
 * The outline of a token: runs of Arabic letters `A`, Latin `a` or, upper case, `L`, digits `0`, other units as they are. At
 * most eight outline units, since a hostile token may have thousands.
 */
export function toShape(token: string): string {
  let shape = '';
  for (let at = 0; at < token.length && shape.length < 8; at++) {
    const unit = token.charCodeAt(at);
    const kind = kindOf(unit) ?? token.charAt(at);
    if (!shape.endsWith(kind)) shape += kind;
  }
  return shape;
}

function kindOf(unit: number): string | undefined {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669)) return '0';
  if (unit >= 0x61 && unit <= 0x7a) return 'a';
  if (unit >= 0x41 && unit <= 0x5a) return 'L';
  if (unit < 0x80 || isPunctuation(unit)) return undefined;
  return 'A';
}

function isPunctuation(unit: number): boolean {
  if (unit < 0x80)
    return (
      (unit >= 0x21 && unit <= 0x2f) ||
      (unit >= 0x3a && unit <= 0x40) ||
      (unit >= 0x5b && unit <= 0x60) ||
      unit >= 0x7b
    );
  return otherPunctuation.has(unit);
}

const unitsOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const otherPunctuation: ReadonlySet<number> = new Set(unitsOf('«»“”‘’،؛؟…–—·•٪ـ¬'));

const foreignLetters: ReadonlyMap<number, string> = new Map(
  [
    ['گ', 'ك'],
    ['ڤ', 'ف'],
    ['پ', 'ب'],
    ['چ', 'ج'],
  ].map(([from = '', to = '']) => [from.charCodeAt(0), to]),
);
