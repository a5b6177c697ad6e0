/** An Arabic word letter by letter in Latin ones, with an `a` where a short vowel must stand for it to be said. */
export function spellOut(word: string): string {
  const sounds = toSounds([...word]);
  let latin = '';
  sounds.forEach(({ text, vowel }, at) => {
    latin += text;
    const [next, afterNext] = [sounds[at + 1], sounds[at + 2]];
    if (vowel || !next || next.vowel) return;
    // no word begins with two consonants, and three never meet
    if (at === 0 || (sounds[at - 1]?.vowel && afterNext && !afterNext.vowel && at > 0)) latin += 'a';
  });
  return latin;
}

interface Sound {
  readonly text: string;
  readonly vowel: boolean;
}

function toSounds(letters: readonly string[]): Sound[] {
  const sounds: Sound[] = [];
  letters.forEach((letter, at) => {
    const [before, next] = [sounds.at(-1), letters[at + 1]];
    const long = longVowels.get(letter);
    if (long === 'i' && next === 'ة' && !before?.vowel && at > 0) {
      sounds.push({ text: 'iy', vowel: false });
      return;
    }
    if (letter === 'ا' && at === 0 && isConsonant(next) && isConsonant(letters[2])) {
      sounds.push({ text: 'i', vowel: true });
      return;
    }
    if (long && at > 0 && !before?.vowel && !(next !== undefined && openers.has(next)))
      sounds.push({ text: long, vowel: true });
    else if (glottals.has(letter)) {
      if (!before?.vowel && !(next !== undefined && (openers.has(next) || longVowels.has(next))))
        sounds.push({ text: 'a', vowel: true });
    } else {
      const text = consonants.get(letter);
      if (text !== undefined) sounds.push({ text, vowel: vowels.has(letter) });
    }
  });
  return sounds;
}

function isConsonant(letter: string | undefined): boolean {
  return letter !== undefined && consonants.has(letter) && !vowels.has(letter) && !longVowels.has(letter);
}

const longVowels: ReadonlyMap<string, string> = new Map([
  ['و', 'u'],
  ['ي', 'i'],
  ['ی', 'i'],
]);
/** Letters that open a syllable after و and ي, which are consonants then. */
const openers = new Set(['ا', 'آ', 'ة', 'ى']);
const glottals = new Set(['ع', 'ء', 'ئ']);
const vowels = new Set(['ا', 'أ', 'إ', 'آ', 'ى', 'ة', 'ؤ']);
const consonants: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'a',
    أ: 'a',
    إ: 'i',
    آ: 'a',
    ى: 'a',
    ة: 'a',
    ؤ: 'u',
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
