import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/contract/article.ts';
import { relationTypes } from '../../../src/contract/relations.ts';
import type { EntityDraft } from '../../../src/extract/embedded/entities/entity-table.ts';
import type { EventDraft } from '../../../src/extract/embedded/events/event-draft.ts';
import { findEvents } from '../../../src/extract/embedded/events/find-events.ts';
import type { FeatureBag } from '../../../src/extract/embedded/events/roles/features.ts';
import { proposalsFor } from '../../../src/extract/embedded/events/roles/proposals.ts';
import type { Trigger } from '../../../src/extract/embedded/events/roles/trigger.ts';
import type { SentenceState } from '../../../src/extract/embedded/events/sentence-state.ts';
import { readArticle } from '../../../src/extract/embedded/read-article.ts';
import { loadTagger } from '../../../src/extract/embedded/tagger/index.ts';
import { createWords } from '../../../src/extract/embedded/words.ts';
import type { LanguagePack } from '../../../src/languages/language.ts';

type Offsets = readonly [start: number, end: number];

/** What a reader says of one trigger: mentions of those who do it and of those to whom it is done; nobody where it tells no event. */
export interface Judgement {
  readonly trigger: Offsets;
  readonly relation: string;
  readonly source: readonly Offsets[];
  readonly target: readonly Offsets[];
}

export interface JudgedArticle {
  readonly id: string;
  readonly sha256: string;
  /** True where every event of the article is among the judgements, so that any other trigger tells none. */
  readonly complete: boolean;
  readonly judgements: readonly Judgement[];
}

/** One trigger with its proposals: the features of each, and whether a reader says that it holds. */
export interface Example {
  readonly article: string;
  readonly kind: Trigger['kind'];
  readonly proposals: readonly { readonly features: readonly string[]; readonly holds: boolean }[];
  /** Whether the rules told an event, and whether the reader agrees. */
  readonly told: boolean;
  readonly toldRight: boolean;
}

/** Relations that readers and frames often take for each other: either is right. */
const alike: readonly ReadonlySet<string>[] = [
  new Set(['accused', 'condemned']),
  new Set(['met', 'negotiated', 'called']),
];

/** Keeps features by name, their words tab-separated. */
class FeatureNames implements FeatureBag {
  readonly names: string[] = [];

  add(...words: string[]): void {
    this.names.push(words.join('\t'));
  }
}

/** Reads the annotated articles (every event) and the single triggers beside them. */
export function readJudged(folder: string): JudgedArticle[] {
  const judged: JudgedArticle[] = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => toJudged(JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnnotationFile)); // as: our own data, written by our own tool
  const single = join(folder, 'triggers.jsonl');
  if (existsSync(single))
    for (const line of readFileSync(single, 'utf8').split('\n'))
      if (line !== '') judged.push({ ...(JSON.parse(line) as JudgedArticle), complete: false }); // as above
  return judged;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface AnnotationFile {
  readonly id: string;
  readonly sha256: string;
  readonly mentions: readonly (Span & { readonly entity: string })[];
  readonly events: readonly {
    readonly relation: string;
    readonly trigger: Span;
    readonly arguments: readonly { readonly role: string; readonly entity: string }[];
  }[];
}

function toJudged({ id, sha256, mentions, events }: AnnotationFile): JudgedArticle {
  const offsets = ({ start, end }: Span): Offsets => [start, end];
  return {
    id,
    sha256,
    complete: true,
    judgements: events.map(({ relation, trigger, arguments: given }) => {
      const of = (role: string) => {
        const ids = new Set(given.filter((one) => one.role === role).map((one) => one.entity));
        return mentions.filter(({ entity }) => ids.has(entity)).map(offsets);
      };
      return { trigger: offsets(trigger), relation, source: of('source'), target: of('target') };
    }),
  };
}

/** Runs the rules over the judged articles and pairs each trigger with what the reader says of it. */
export function makeExamples(
  judged: readonly JudgedArticle[],
  contents: ReadonlyMap<string, string>,
  pack: LanguagePack,
  { taggerFolder, report }: { taggerFolder: string; report: (problem: string) => void },
): Example[] {
  const tagger = loadTagger(taggerFolder);
  const words = createWords(pack);
  const examples: Example[] = [];
  for (const one of judged) {
    const content = contents.get(one.id);
    if (content === undefined || createHash('sha256').update(content).digest('hex') !== one.sha256) {
      report(`${one.id}: ${content === undefined ? 'no such article' : 'the article has changed'}, left out`);
      continue;
    }
    const article: Article = {
      id: one.id,
      title: null,
      content,
      url: null,
      published: null,
      publisher: null,
      language: 'ar',
    };
    const { context, sentences, statements } = readArticle(article, {
      pack,
      words,
      tagger,
      judge: () => {},
    });
    findEvents(context, sentences, statements, (state, trigger, told) => {
      const example = toExample(one, state, trigger, told);
      if (example) examples.push(example);
    });
  }
  return examples;
}

function toExample(
  { id, complete, judgements }: JudgedArticle,
  state: SentenceState,
  trigger: Trigger,
  told: readonly EventDraft[],
): Example | null {
  const { tokens } = state.document;
  const start = tokens[trigger.tokens.first]?.start ?? 0;
  const end = tokens[trigger.tokens.end - 1]?.end ?? 0;
  const { relation } = trigger.frame;
  const fitting = judgements.filter(
    (one) => isAlike(one.relation, relation) && one.trigger[0] < end && start < one.trigger[1],
  );
  if (fitting.length === 0 && !complete) return null;
  const { own, proposals } = proposalsFor(state, trigger, () => new FeatureNames());
  const holds = (sources: readonly EntityDraft[], targets: readonly EntityDraft[]) =>
    fitting.some((one) => agrees(one, relation, sources, targets));
  // what another trigger of the sentence tells is neither right nor wrong here
  const sentence = state.document.sentenceOf[trigger.tokens.first];
  const beside = judgements.filter(
    (one) =>
      !fitting.includes(one) &&
      isAlike(one.relation, relation) &&
      sentenceAt(state, one.trigger[0]) === sentence,
  );
  const isTelling = (sources: readonly EntityDraft[], targets: readonly EntityDraft[]) =>
    beside.some((one) => agrees(one, relation, sources, targets));
  const rows = proposals.flatMap(({ source, target, bag }) => {
    const isRight = holds(source.fillers, target.fillers);
    if (!isRight && isTelling(source.fillers, target.fillers)) return [];
    return [
      {
        features: [...own.names, ...source.bag.names, ...target.bag.names, ...bag.names],
        holds: isRight,
      },
    ];
  });
  // an event whose participants are not among the proposals teaches nothing
  const isTold = fitting.some((one) => one.source.length > 0 && one.target.length > 0);
  if (rows.length === 0 || (isTold && !rows.some((row) => row.holds))) return null;
  return {
    article: id,
    kind: trigger.kind,
    proposals: rows,
    told: told.length > 0,
    toldRight: told.some(({ sources, targets }) => holds(sources, targets) || isTelling(sources, targets)),
  };
}

function sentenceAt({ document }: SentenceState, offset: number): number | undefined {
  const token = document.tokens.findIndex(({ end }) => end > offset);
  return document.sentenceOf[token];
}

function isAlike(a: string, b: string): boolean {
  return a === b || alike.some((set) => set.has(a) && set.has(b));
}

function agrees(
  { source, target }: Judgement,
  relation: EventDraft['frame']['relation'],
  sources: readonly EntityDraft[],
  targets: readonly EntityDraft[],
): boolean {
  const isAmong = (draft: EntityDraft, spans: readonly Offsets[]) =>
    draft.mentions.some((mention) =>
      spans.some(([start, end]) => mention.start < end && start < mention.end),
    );
  const some = (drafts: readonly EntityDraft[], spans: readonly Offsets[]) =>
    drafts.some((draft) => isAmong(draft, spans));
  if (!relationTypes[relation].symmetric) return some(sources, source) && some(targets, target);
  const both = [...source, ...target];
  const taking = new Set([...sources, ...targets].filter((draft) => isAmong(draft, both)));
  return taking.size > 1 && some(sources, both) && some(targets, both);
}
