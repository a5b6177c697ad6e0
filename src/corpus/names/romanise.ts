/**
 * Latin letters for a name in Arabic letters, readable rather than exact, for labels and slugs where nothing better is
 * known. Other letters stay as they are.
 */
export function romanise(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/u)
    .map(romaniseWord)
    .filter((word) => word !== '')
    .join(' ');
}

function romaniseWord(word: string): string {
  const [, article, stem] = /^(ال)?(.*)$/su.exec(word) ?? [];
  const letters = [...(article && (stem?.length ?? 0) > 2 ? (stem ?? '') : word)];
  let latin = '';
  letters.forEach((letter, at) => {
    const next = letters[at + 1];
    if (letter === 'و' && at > 0 && isConsonant(letters[at - 1]) && !(next === 'ا')) latin += 'u';
    else if (letter === 'ي' && at > 0 && isConsonant(letters[at - 1]) && !(next === 'ا')) latin += 'i';
    else latin += arabicToLatin.get(letter) ?? (/[\u0600-\u06ff]/u.test(letter) ? '' : letter);
  });
  const capital = latin.charAt(0).toUpperCase() + latin.slice(1);
  return article && latin !== '' && letters.length !== [...word].length ? `al-${capital}` : capital;
}

function isConsonant(letter: string | undefined): boolean {
  return letter !== undefined && !'اويىآأإؤئء'.includes(letter);
}

const arabicToLatin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'a',
    أ: 'a',
    إ: 'i',
    آ: 'a',
    ء: '',
    ؤ: 'u',
    ئ: 'i',
    ى: 'a',
    ة: 'a',
    ب: 'b',
    پ: 'p',
    ت: 't',
    ث: 'th',
    ج: 'j',
    چ: 'ch',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ذ: 'dh',
    ر: 'r',
    ز: 'z',
    ژ: 'zh',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'd',
    ط: 't',
    ظ: 'z',
    ع: 'a',
    غ: 'gh',
    ف: 'f',
    ڤ: 'v',
    ق: 'q',
    ك: 'k',
    ک: 'k',
    گ: 'g',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ه: 'h',
    و: 'w',
    ي: 'y',
    ی: 'y',
  }),
);
