import { writeFileSync } from 'node:fs';

/**
 * Writes `data/icu-places.txt`: Arabic names of countries and territories, of cities (time zones) and of languages, from which demonyms are
 * made. Run once and kept, since other versions of Node carry other names: `tsx tools/train/tagger/places-from-icu.ts`.
 */
const { icu } = process.versions;
const lines = new Set([...countries(), ...cities(), ...languages()]);
const head = `# source: ICU ${icu} by tools/train/tagger/places-from-icu.ts; licence: Unicode-3.0; belongs: kind, then name`;
writeFileSync(
  new URL('data/icu-places.txt', import.meta.url),
  `${[head, ...[...lines].sort()].join('\n')}\n`,
);

function countries(): string[] {
  const names = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  return letterPairs().flatMap((code) => {
    const name = names.of(code.toUpperCase());
    return name === undefined || name === 'منطقة غير معروفة' ? [] : [`country\t${name}`];
  });
}

function cities(): string[] {
  return Intl.supportedValuesOf('timeZone').flatMap((timeZone) => {
    const format = new Intl.DateTimeFormat('ar', { timeZone, timeZoneName: 'shortGeneric' });
    const name = format.formatToParts(0).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const city = name.replace(/^توقيت /u, '');
    return city === name || /^(?:وسط|شرق|غرب|جنوب|شمال) /u.test(city) ? [] : [`city\t${city}`];
  });
}

function languages(): string[] {
  const names = new Intl.DisplayNames('ar', { type: 'language', fallback: 'none' });
  return letterPairs().flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [`language\t${name}`];
  });
}

function letterPairs(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
