export interface JsonLdArticle {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

/**
 * Finds the schema.org article (NewsArticle and its kin) in one block of JSON-LD.
 * @returns null where there is none, or where the block is not JSON, which happens on real pages: other metadata then speaks
 */
export function parseJsonLd(source: string): JsonLdArticle | null {
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return null; // the page's own mistake; see above
  }
  const article = findArticle(root);
  if (article === null) return null;
  return {
    title: toText(article.headline) ?? toText(article.name),
    url: toText(article.url) ?? toText(toObject(article.mainEntityOfPage)?.['@id']),
    published: toText(article.datePublished),
    publisher: toText(toObject(article.publisher)?.name),
    language: toText(article.inLanguage),
    body: toText(article.articleBody),
  };
}

/** The fields that are looked at, of any type until checked. */
interface JsonObject {
  readonly '@type'?: unknown;
  readonly '@id'?: unknown;
  readonly '@graph'?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly headline?: unknown;
  readonly name?: unknown;
  readonly url?: unknown;
  readonly datePublished?: unknown;
  readonly publisher?: unknown;
  readonly inLanguage?: unknown;
  readonly articleBody?: unknown;
}

/** Breadth first over lists, `@graph` and `mainEntity`, where sites put it. */
function findArticle(root: unknown): JsonObject | null {
  const queue: unknown[] = [root];
  // a page can nest without end; what is ours lies near the top
  for (let at = 0; at < queue.length && at < 200; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    const object = toObject(value);
    if (object === null) continue;
    if ([object['@type']].flat().some((type) => typeof type === 'string' && isArticleType(type)))
      return object;
    queue.push(object['@graph'], object.mainEntity);
  }
  return null;
}

function isArticleType(type: string): boolean {
  return type.endsWith('Article') || type === 'BlogPosting' || type === 'Report';
}

function toObject(value: unknown): JsonObject | null {
  const first = Array.isArray(value) ? value[0] : value;
  // narrowed to an object by the check; its fields stay unknown
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? (first as JsonObject) : null;
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
