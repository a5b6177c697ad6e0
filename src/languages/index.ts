import { createArabicPack } from './ar/index.ts';
import type { LanguagePack } from './language.ts';

/** BCP 47 primary tags of the languages that there is a pack for. */
export type LanguageCode = 'ar';

/** Every language pack by its tag; making one reads its tables. */
export const languagePacks: Readonly<Record<LanguageCode, () => LanguagePack>> = { ar: createArabicPack };

export function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(languagePacks, code);
}
