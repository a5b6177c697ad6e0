import type { Article } from '../contract/article.ts';
import { RawabitError } from '../errors.ts';
import type { LanguageCode } from '../languages/index.ts';
import { isLanguageCode, languagePacks } from '../languages/index.ts';
import type { LanguagePack } from '../languages/language.ts';
import { createEmbeddedExtractor } from './embedded/index.ts';
import type { Extractor } from './extractor.ts';

/** Every extractor by name; each is made with all that it needs, and may be slow to make. */
export const extractors: Readonly<Record<'embedded', () => Extractor>> = {
  embedded: () => createEmbeddedExtractor(createPackChooser()),
};

export type ExtractorName = keyof typeof extractors;

/**
 * Makes an extractor.
 * @throws {RawabitError} USAGE where no extractor has that name
 */
export async function createExtractor(name: string): Promise<Extractor> {
  if (!isExtractorName(name))
    throw new RawabitError(
      'USAGE',
      `there is no extractor "${name}"; known: ${Object.keys(extractors).join(', ')}`,
    );
  return extractors[name]();
}

function isExtractorName(name: string): name is ExtractorName {
  return Object.hasOwn(extractors, name);
}

/** Packs are made when the first article of their language comes. An article that does not say is taken to be Arabic. */
function createPackChooser(): (article: Article) => LanguagePack {
  const made = new Map<LanguageCode, LanguagePack>();
  return ({ id, language }) => {
    const code = language ?? 'ar';
    if (!isLanguageCode(code))
      throw new RawabitError(
        'LANGUAGE_UNKNOWN',
        `${id}: there is no language pack for "${code}" (there is one for ${Object.keys(languagePacks).join(', ')}). Leave the article out, or correct its language.`,
      );
    let pack = made.get(code);
    if (!pack) {
      pack = languagePacks[code]();
      made.set(code, pack);
    }
    return pack;
  };
}
