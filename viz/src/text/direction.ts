export type Direction = 'ltr' | 'rtl';

/** The direction of the first letter that has one, as `dir="auto"` would have it; left to right where there is none. */
export function directionOf(text: string): Direction {
  for (const character of text.slice(0, 200)) {
    if (rightToLeft.test(character)) return 'rtl';
    if (letter.test(character)) return 'ltr';
  }
  return 'ltr';
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const letter = /\p{L}/u;

/**
 * Text for places without markup (canvas, titles, attributes): without direction overrides and line breaks, and no
 * longer than a reader would read there.
 */
export function toPlainLine(text: string, longest = 200): string {
  const line = text.replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cc}]/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
