import type { Article } from '../../contract/article.ts';
import type { LanguagePack } from '../../languages/language.ts';
import { type ChunkContext, createChunkContext } from './clauses/chunk.ts';
import type { ReadSentence } from './clauses/read-sentences.ts';
import { readSentences } from './clauses/read-sentences.ts';
import type { Document } from './document.ts';
import { createDocument } from './document.ts';
import type { EntityTable } from './entities/entity-table.ts';
import { resolveNames } from './entities/resolve-names.ts';
import type { Offices } from './entities/resolve-offices.ts';
import { nationsOf, resolveOffices } from './entities/resolve-offices.ts';
import { dateEvents } from './events/date-events.ts';
import type { EventDraft } from './events/event-draft.ts';
import { findEvents, type Judge } from './events/find-events.ts';
import { mergeTellings } from './events/finish.ts';
import { settleStatus } from './events/settle-status.ts';
import type { Mentions } from './mentions/index.ts';
import { findMentions } from './mentions/index.ts';
import type { Witness } from './mentions/witness.ts';
import { askTagger } from './mentions/witness.ts';
import type { StatementDraft } from './statements/find-statements.ts';
import { findStatements } from './statements/find-statements.ts';
import type { Tagger } from './tagger/index.ts';
import type { Words } from './words.ts';

/** Everything that the stages found in one article, in the order in which they found it. */
export interface ArticleReading {
  readonly document: Document;
  readonly witness: Witness;
  readonly mentions: Mentions;
  readonly table: EntityTable;
  readonly offices: Offices;
  readonly context: ChunkContext;
  readonly sentences: readonly ReadSentence[];
  readonly statements: readonly StatementDraft[];
  /** Events as told, one for each telling in the text. */
  readonly tellings: readonly EventDraft[];
  /** The same, one for each act. */
  readonly events: readonly EventDraft[];
}

/** Runs the stages of the embedded extractor over one article, one way: tokens, mentions, entities, clauses, statements, events. */
export function readArticle(
  article: Article,
  {
    pack,
    words,
    tagger,
    judge,
  }: {
    readonly pack: LanguagePack;
    readonly words: Words;
    readonly tagger: Tagger | null;
    readonly judge: Judge;
  },
): ArticleReading {
  const document = createDocument(article, { pack, words });
  const witness = askTagger(document, tagger);
  const mentions = findMentions(document, witness);
  const table = resolveNames(document, mentions);
  const offices = resolveOffices(document, mentions, table);
  const context = createChunkContext(document, mentions, { table, offices });
  const sentences = readSentences(context);
  const statements = findStatements(document, sentences, {
    table,
    nationsOf: (person) => nationsOf(offices, person),
  });
  const found = findEvents(context, sentences, statements, judge);
  const tellings = settleStatus(document, dateEvents(document, found, sentences));
  return {
    document,
    witness,
    mentions,
    table,
    offices,
    context,
    sentences,
    statements,
    tellings,
    events: mergeTellings(tellings, article.published),
  };
}
