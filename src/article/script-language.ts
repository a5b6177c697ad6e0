/**
 * Tells Arabic and English text by script and commonest words.
 * @returns null for other languages in these scripts, and where there is too little to tell
 */
export function findLanguage(content: string): 'ar' | 'en' | null {
  const sample = content.slice(0, 4000);
  const arabic = countOf(/\p{Script=Arabic}/gu, sample);
  const latin = countOf(/\p{Script=Latin}/gu, sample);
  if (arabic === 0 && latin === 0) return null;
  if (arabic >= latin) return isOtherArabicScript(sample, arabic) ? null : 'ar';
  return isEnglish(sample, latin) ? 'en' : null;
}

/** Persian, Urdu and Kurdish use letters that Arabic has only in foreign names. */
function isOtherArabicScript(sample: string, arabic: number): boolean {
  return countOf(/[پچژگکیےٹڈڑںەێۆڕڵ]/gu, sample) > 0.03 * arabic;
}

function isEnglish(sample: string, latin: number): boolean {
  const accented = countOf(/[\u00c0-\u024f]/gu, sample);
  const words = sample.toLowerCase().match(/[a-z']+/gu) ?? [];
  const common = words.filter((word) => commonWords.has(word)).length;
  if (words.length < 20) return accented === 0;
  return accented <= 0.02 * latin && common >= 0.1 * words.length;
}

const commonWords: ReadonlySet<string> = new Set(
  'the of and to in that for is was on with by at from as has have said his its are be will were who which it he'.split(
    ' ',
  ),
);

function countOf(kind: RegExp, text: string): number {
  return text.match(kind)?.length ?? 0;
}
