import { RawabitError } from '../errors.ts';
import { createArabicPack } from '../languages/ar/index.ts';
import { createEmbeddedExtractor } from './embedded/index.ts';
import type { Extractor } from './extractor.ts';

/** Every extractor by name; each is made with all that it needs, and may be slow to make. */
export const extractors: Readonly<Record<'embedded', () => Extractor>> = {
  embedded: () => {
    const arabic = createArabicPack();
    return createEmbeddedExtractor(() => arabic);
  },
};

export type ExtractorName = keyof typeof extractors;

/**
 * Makes an extractor.
 * @throws {RawabitError} USAGE where no extractor has that name
 */
export async function createExtractor(name: string): Promise<Extractor> {
  if (!Object.hasOwn(extractors, name))
    throw new RawabitError('USAGE', `there is no extractor "${name}"; known: ${Object.keys(extractors).join(', ')}`);
  return extractors[name as ExtractorName]();
}
