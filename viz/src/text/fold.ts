/**
 * Folds text for look-ups as the builder does: Arabic diacritics, tatweel and direction marks go; the seats of hamza,
 * alef maksura and ta marbuta become one letter (أ إ آ ٱ → ا, ى ئ ی → ي, ة → ه, ؤ → و, ک → ك); Latin letters are lower-cased and lose
 * their accents; digits become ASCII digits.
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/**
 * Folds text and says where each unit came from.
 * @returns `at[i]` is the offset in `text` of the character that gave unit `i`; one more entry for the end
 */
export function foldWithOffsets(text: string): { readonly folded: string; readonly at: Uint32Array } {
  const at: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const to = foldCharacter(character);
    for (let unit = 0; unit < to.length; unit++) at.push(offset);
    folded += to;
    offset += character.length;
  }
  at.push(offset);
  return { folded, at: Uint32Array.from(at) };
}

export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : character;
  const to = special.get(code);
  if (to !== undefined) return to;
  if (code >= 0x64b && code <= 0x65f) return '';
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x600) return character;
  return character
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '');
}

const invisible = [
  0x670, 0x640, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x61c, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066,
  0x2067, 0x2068, 0x2069, 0xfeff,
];
const letters: readonly (readonly [string, string])[] = [
  ['أإآٱ', 'ا'],
  ['ىئی', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ک', 'ك'],
];
const special: ReadonlyMap<number, string> = new Map([
  ...invisible.map((code) => [code, ''] as const),
  ...letters.flatMap(([from, to]) => [...from].map((letter) => [letter.codePointAt(0) ?? 0, to] as const)),
]);
