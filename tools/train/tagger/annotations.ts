import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledDocument, LabelledSentence } from './labelled.ts';
import { splitTokens } from './raw-text.ts';
import { toTagNumber } from './types-to-tags.ts';

/** What an annotation file must hold for the tagger: mentions by offsets into the article's content. */
interface AnnotationFile {
  readonly id: string;
  readonly sha256: string;
  readonly mentions: readonly Mention[];
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Where it is given, only names are learned from. */
  readonly kind?: string;
}

/**
 * Reads this project's own annotations, which come without their texts, and joins them with the articles.
 * @param folder    `*.json`; none where it does not exist
 * @param contents  title, blank line and text of each article, by id
 * @returns what could be joined; an annotation whose article is missing or has changed is left out and reported
 */
export function readAnnotations(
  folder: string,
  contents: ReadonlyMap<string, string>,
  report: (problem: string) => void,
): LabelledDocument[] {
  return listAnnotations(folder).flatMap((annotation) => {
    const content = contents.get(annotation.id);
    if (content === undefined || hashOf(content) !== annotation.sha256) {
      report(
        `${annotation.id}: ${content === undefined ? 'no such article' : 'the article has changed'}, left out`,
      );
      return [];
    }
    return [
      {
        id: annotation.id,
        guideline: 'rawabit' as const,
        sentences: labelSentences(content, annotation.mentions),
      },
    ];
  });
}

/** The ids of the annotated articles. */
export function listAnnotations(folder: string): AnnotationFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnnotationFile) // as: our own data, written by our own tool
    .filter((file) => Array.isArray(file.mentions));
}

/** Of mentions within one another the outermost counts; a token belongs to a mention that it touches. */
function labelSentences(content: string, mentions: readonly Mention[]): LabelledSentence[] {
  const names = mentions
    .filter(({ kind, type }) => (kind ?? 'name') === 'name' && toTagNumber(type, true) > 0)
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  return splitTokens(content).map((all) => {
    const spans = all.filter(({ start, end }) => end - start > 1 || !'#_'.includes(content.charAt(start)));
    let previous: Mention | undefined;
    const tags = spans.map(({ start, end }) => {
      const mention = names.find((name) => name.start < end && start < name.end);
      const begins = mention !== previous;
      previous = mention;
      return mention === undefined ? 0 : toTagNumber(mention.type, begins);
    });
    return { tokens: spans.map(({ start, end }) => content.slice(start, end)), tags };
  });
}

function hashOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}
