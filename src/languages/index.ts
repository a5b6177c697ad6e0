import { createArabicPack } from './ar/index.ts';
import type { LanguagePack } from './language.ts';

/** Every language pack by its BCP 47 primary tag; making one reads its tables. */
export const languagePacks = { ar: createArabicPack } as const satisfies Record<string, () => LanguagePack>;

export type LanguageCode = keyof typeof languagePacks;

export function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(languagePacks, code);
}
