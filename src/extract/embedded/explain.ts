import { RawabitError } from '../../errors.ts';
import type { Chunk } from './clauses/chunk.ts';
import type { ReadSentence } from './clauses/read-sentences.ts';
import type { EntityDraft } from './entities/entity-table.ts';
import type { EventDraft } from './events/event-draft.ts';
import type { NameSpan } from './mentions/name-span.ts';
import type { ArticleReading } from './read-article.ts';
import type { StatementDraft } from './statements/find-statements.ts';

/**
 * Says how an article was read, sentence by sentence: the names with the vote of the three witnesses (lexicon, grammar, tagger),
 * offices with the sieve that resolved them, chunks, clauses with their subject, events with frame, slots and rule, statements.
 * @param options.sentence number of one sentence, from 1; all of them where it is left out
 * @throws {RawabitError} USAGE where there is no sentence of that number
 */
export function explainReading(
  reading: ArticleReading,
  options: { readonly sentence?: number } = {},
): string {
  const { sentences } = reading;
  const { sentence } = options;
  if (sentence !== undefined && !sentences[sentence - 1])
    throw new RawabitError('USAGE', `there is no sentence ${sentence}: the article has ${sentences.length}`);
  const chosen = sentence === undefined ? sentences : sentences.filter(({ index }) => index === sentence - 1);
  return `${chosen.map((one) => explainSentence(reading, one)).join('\n\n')}\n`;
}

function explainSentence(reading: ArticleReading, read: ReadSentence): string {
  const { first, end } = read.sentence;
  const inside = (token: number) => token >= first && token < end;
  const lines = [`${read.index + 1}. ${textOf(reading, first, end)}`];
  for (const span of reading.mentions.names) if (inside(span.first)) lines.push(explainName(reading, span));
  for (const office of reading.mentions.offices) {
    if (!inside(office.first)) continue;
    const holders = reading.offices.holderOf.get(office) ?? [];
    const stated = reading.offices.held.filter((held) => held.office === office);
    const how =
      stated.length > 0 ? 'named beside it' : holders.length > 0 ? 'found by coreference' : 'nobody named';
    lines.push(`   office   ${office.title} (${office.class}) = ${namesOf(holders)} [${how}]`);
  }
  lines.push(`   chunks   ${read.chunks.map((chunk) => explainChunk(reading, chunk)).join(' ')}`);
  for (const { verbAt, subject, status, control } of read.clauses) {
    const verb = read.chunks[verbAt];
    if (!verb) continue;
    const governs = control === null ? '' : `, governs as ${control}`;
    lines.push(
      `   clause   ${textOf(reading, verb.first, verb.end)}: subject ${namesOf(subject.refs)} [${subject.how}], status ${status ?? 'asserts nothing'}${governs}`,
    );
  }
  for (const telling of reading.tellings)
    if (telling.sentence === read.index) lines.push(explainEvent(reading, telling));
  const startUnit = reading.document.tokens[first]?.start ?? 0;
  const endUnit = reading.document.tokens[end - 1]?.end ?? 0;
  for (const statement of reading.statements)
    if (statement.cue.start >= startUnit && statement.cue.end <= endUnit)
      lines.push(explainStatement(reading, statement));
  return lines.join('\n');
}

function explainName(reading: ArticleReading, span: NameSpan): string {
  const draft = reading.table.ofSpan(span);
  const tagged = reading.witness.covering(span.first);
  const lexicon = span.key !== null && reading.document.pack.known(span.key) ? 'yes' : 'no';
  const grammar = span.rule.endsWith('.lexicon') || span.rule.endsWith('.tagger') ? 'silent' : span.rule;
  const tagger = tagged
    ? `${tagged.type} ${tagged.confidence.toFixed(2)}`
    : `outside ${reading.witness.outside(span.first).toFixed(2)}`;
  const entity = draft ? `${draft.type} ${draft.name}` : 'no entity';
  return `   name     ${span.name} = ${entity} [lexicon ${lexicon}; grammar ${grammar}; tagger ${tagger}; decided by ${span.rule}]`;
}

function explainChunk(reading: ArticleReading, chunk: Chunk): string {
  const text = textOf(reading, chunk.first, chunk.end);
  if (chunk.kind === 'mark')
    return chunk.class === 'comma' || chunk.class === 'stop' ? text : `${text}/${chunk.class}`;
  if (chunk.kind === 'verb') return `[${text}]/verb:${chunk.verbs.map((verb) => verb.lemma).join('|')}`;
  if (chunk.kind === 'participle') return `[${text}]/participle:${chunk.verb.lemma}`;
  const frames = chunk.frames.map((frame) => frame.id).join('|');
  return `[${text}]/noun${chunk.preposition === '' ? '' : `+${chunk.preposition}`}${frames === '' ? '' : `:${frames}`}`;
}

function explainEvent(reading: ArticleReading, event: EventDraft): string {
  const { frame, status, date, trigger, rule } = event;
  const when = date === null ? 'no date' : `${date.value ?? 'unresolved'} (${date.text})`;
  return (
    `   event    ${frame.relation}: ${namesOf(event.sources)} → ${namesOf(event.targets)}, ${status}, ${when}\n` +
    `            trigger ${textOf(reading, trigger.first, trigger.end)}, frame ${frame.id}, slots ${frame.slots.join(' ')}, rule ${rule}`
  );
}

function explainStatement({ document }: ArticleReading, statement: StatementDraft): string {
  const words = document.content.slice(statement.start, statement.end).replaceAll(/\s+/gu, ' ');
  return `   said     ${statement.speaker.name} (${statement.direct ? 'direct' : 'indirect'}, rule ${statement.rule}): ${words}`;
}

function namesOf(drafts: readonly EntityDraft[]): string {
  return drafts.length === 0 ? 'nobody' : drafts.map((draft) => draft.name).join(' + ');
}

function textOf({ document }: ArticleReading, first: number, end: number): string {
  const start = document.tokens[first]?.start ?? 0;
  return document.content.slice(start, document.tokens[end - 1]?.end ?? start).replaceAll(/\s+/gu, ' ');
}
