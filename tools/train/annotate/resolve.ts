// Turns an annotator's drafts, which quote the text, into annotations that hold offsets only.
// usage: npx tsx tools/train/annotate/resolve.ts DRAFTS_DIR NEWS.jsonl.gz OUT_DIR
// A draft: { id, entities: [{ id, type, names: [forms as in the text] }],
//   events: [{ relation, status, date, trigger, near, source: [ids], target: [ids], optional? }],
//   positions: [{ person, of, title, near? }], statements: [{ speaker, from, to, direct, optional? }] }
// `near` is a few words of the text beside the trigger or title, needed only where these stand there more than once;
// `from` and `to` are the first and last words said.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Draft {
  id: string;
  entities: { id: string; type: string; names: string[]; optional?: boolean }[];
  events: {
    relation: string;
    status?: string;
    date?: string | null;
    trigger: string;
    near?: string;
    source: string[];
    target: string[];
    optional?: boolean;
  }[];
  positions: { person: string; of: string | null; title: string; near?: string; optional?: boolean }[];
  statements: { speaker: string; from: string; to: string; direct: boolean; optional?: boolean }[];
}

const [, , draftsDir, news, outDir] = process.argv;
if (!draftsDir || !news || !outDir) throw new Error('usage: resolve.ts DRAFTS_DIR NEWS.jsonl.gz OUT_DIR');

const contents = new Map<string, string>();
for (const line of gunzipSync(readFileSync(news)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
  contents.set(id, `${title}\n\n${text}`);
}
mkdirSync(outDir, { recursive: true });
let problems = 0;
for (const file of readdirSync(draftsDir)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const draft = JSON.parse(readFileSync(join(draftsDir, file), 'utf8')) as Draft;
  const content = contents.get(draft.id);
  if (content === undefined) {
    report(file, `there is no article ${draft.id}`);
    continue;
  }
  writeFileSync(
    join(outDir, `${draft.id}.json`),
    `${JSON.stringify(resolve(file, draft, content), null, 1)}\n`,
  );
}
console.log(problems === 0 ? 'all resolved' : `${problems} problems`);
process.exitCode = problems === 0 ? 0 : 1;

function report(file: string, problem: string): void {
  problems++;
  console.error(`${file}: ${problem}`);
}

function resolve(file: string, draft: Draft, content: string): object {
  const types = new Map(draft.entities.map((entity) => [entity.id, entity.type]));
  const mentions = findMentions(file, draft, content);
  const nearest = (entity: string, at: number): Span | null => {
    const own = mentions.filter((mention) => mention.entity === entity);
    own.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
    return own[0] ? { start: own[0].start, end: own[0].end } : null;
  };
  const known = (id: string, what: string) => {
    if (!types.has(id)) report(file, `${what} names ${id}, which is no entity`);
  };
  return {
    id: draft.id,
    sha256: createHash('sha256').update(content).digest('hex'),
    entities: draft.entities.map(({ id, type, optional }) => ({
      id,
      type,
      ...(optional ? { optional } : {}),
    })),
    mentions,
    events: draft.events.map((event) => {
      const trigger = locate(file, content, event.trigger, event.near);
      for (const id of [...event.source, ...event.target]) known(id, `event ${event.relation}`);
      const argument = (role: string) => (entity: string) => ({
        role,
        entity,
        ...nearest(entity, trigger.start),
      });
      return {
        relation: event.relation,
        status: event.status ?? 'actual',
        date: event.date ?? null,
        ...(event.optional ? { optional: true } : {}),
        trigger,
        arguments: [...event.source.map(argument('source')), ...event.target.map(argument('target'))],
      };
    }),
    positions: draft.positions.map((position) => {
      known(position.person, 'a position');
      if (position.of !== null) known(position.of, 'a position');
      const { person, of, optional } = position;
      return {
        person,
        of,
        ...(optional ? { optional } : {}),
        ...locate(file, content, position.title, position.near),
      };
    }),
    statements: draft.statements.map((statement) => {
      known(statement.speaker, 'a statement');
      const first = locate(file, content, statement.from);
      const to = content.indexOf(statement.to, first.start);
      if (to < 0) report(file, `a statement that ends with "${statement.to}" is not in the text`);
      const { speaker, direct, optional } = statement;
      return {
        speaker,
        direct,
        ...(optional ? { optional } : {}),
        start: first.start,
        end: Math.max(first.end, to + statement.to.length),
      };
    }),
  };
}

/** Every place where a form of an entity stands, the longest form first, none inside another. */
function findMentions(file: string, draft: Draft, content: string) {
  const forms = draft.entities.flatMap(({ id, type, names }) => names.map((form) => ({ id, type, form })));
  forms.sort((a, b) => b.form.length - a.form.length);
  const found: { entity: string; type: string; start: number; end: number }[] = [];
  for (const { id, type, form } of forms) {
    let seen = false;
    for (let at = content.indexOf(form); at >= 0; at = content.indexOf(form, at + 1)) {
      const end = at + form.length;
      // clitics may stand before a form; no letter may stand after it
      const before = /[\p{L}\p{M}]*$/u.exec(content.slice(Math.max(0, at - 8), at))?.[0] ?? '';
      if (!/^[وف]?[بلك]?(?:ال|ل)?$/u.test(before) || /^[\p{L}\p{M}]/u.test(content.slice(end, end + 1)))
        continue;
      seen = true;
      if (found.some((other) => at < other.end && other.start < end)) continue;
      found.push({ entity: id, type, start: at, end });
    }
    if (!seen) report(file, `"${form}" is not in the text`);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where words stand; the occurrence nearest to `near` where there are several. */
function locate(file: string, content: string, words: string, near?: string): Span {
  const first = content.indexOf(words);
  if (first < 0) report(file, `"${words}" is not in the text`);
  const anchor = near === undefined ? -1 : content.indexOf(near);
  if (near !== undefined && anchor < 0) report(file, `"${near}" is not in the text`);
  let best = first;
  if (anchor >= 0)
    for (let at = first; at >= 0; at = content.indexOf(words, at + 1))
      if (Math.abs(at - anchor) < Math.abs(best - anchor)) best = at;
  return { start: Math.max(0, best), end: Math.max(0, best) + words.length };
}
