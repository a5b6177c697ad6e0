/**
 * Folds one word to the form that look-ups use: Arabic diacritics, tatweel and direction marks go; alef, ya,
 * ta marbuta and hamza-seat variants become one letter (أ إ آ ٱ → ا, ى ئ ی → ي, ة → ه, ؤ → و, ک → ك); Latin is lower-cased and
 * loses its accents; Arabic-Indic digits become ASCII digits. The result has no fixed relation to offsets: keep the span
 * beside it.
 */
export function foldWord(form: string): string {
  let folded = '';
  let latin = false;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (unit < 0x80) {
      if (unit >= 0x41 && unit <= 0x5a) folded += String.fromCharCode(unit + 32);
      else folded += form.charAt(at);
      continue;
    }
    const to = folds.get(unit);
    if (to !== undefined) folded += to;
    else if (unit >= 0x64b && unit <= 0x65f) continue;
    else if (unit >= 0x660 && unit <= 0x669) folded += String.fromCharCode(unit - 0x660 + 0x30);
    else if (unit >= 0x6f0 && unit <= 0x6f9) folded += String.fromCharCode(unit - 0x6f0 + 0x30);
    else {
      if (unit < 0x600) latin = true;
      folded += form.charAt(at);
    }
  }
  return latin ? stripAccents(folded.toLowerCase()) : folded;
}

function stripAccents(form: string): string {
  return form.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

const folds: ReadonlyMap<number, string> = new Map(
  Object.entries({
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ئ: 'ي',
    ی: 'ي',
    ة: 'ه',
    ؤ: 'و',
    ک: 'ك',
    '\u0670': '',
    '\u0640': '',
    '\u200c': '',
    '\u200d': '',
    '\u200e': '',
    '\u200f': '',
    '\u061c': '',
    '\u202a': '',
    '\u202b': '',
    '\u202c': '',
    '\u202d': '',
    '\u202e': '',
    '\u2066': '',
    '\u2067': '',
    '\u2068': '',
    '\u2069': '',
    '\ufeff': '',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);
