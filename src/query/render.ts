import type { Answer, Change, Fact, Neighbour, Pair, PathStep, ResolvedName, Saying } from './answer.ts';

export interface RenderOptions {
  /** Columns of the terminal; evidence is cut to fit. */
  readonly width?: number;
}

/** An answer as lines of text for a terminal: names that have several bearers first, then the rows, then the evidence. */
export function renderAnswer(answer: Answer, { width = 100 }: RenderOptions = {}): string {
  const lines = answer.names.flatMap(renderName);
  lines.push(...renderRows(answer, width));
  if (answer.rows.length < answer.total) lines.push(`… ${answer.rows.length} of ${answer.total} shown`);
  return `${lines.map(dropControls).join('\n')}\n`;
}

function renderRows(answer: Answer, width: number): string[] {
  if (answer.rows.length === 0) return [answer.kind === 'path' ? 'not connected' : 'nothing found'];
  switch (answer.kind) {
    case 'facts':
      return answer.rows.flatMap((fact) => renderFact(fact, width));
    case 'statements':
      return answer.rows.flatMap((saying) => renderSaying(saying, width));
    case 'neighbours':
      return renderTable(['node', 'type', 'weight', 'relations'], answer.rows.map(toNeighbourCells));
    case 'pairs':
      return renderTable(['a', 'b', 'weight', 'relations'], answer.rows.map(toPairCells));
    case 'co_participants':
      return renderTable(
        ['node', 'type', 'events'],
        answer.rows.map(({ node, count }) => [node.label, node.type, String(count)]),
      );
    case 'changes':
      return answer.rows.flatMap((change) => renderChange(change, width));
    case 'path':
      return answer.rows.flatMap((step) => renderStep(step, width));
  }
}

function renderName({ asked, nodes }: ResolvedName): string[] {
  if (nodes.length < 2) return [];
  const bearers = nodes.map(({ label, id }) => `${label} (${id})`);
  return [
    `"${asked}" may be any of ${nodes.length}: ${bearers.join('; ')}. All are counted; give an id for one.`,
  ];
}

function renderFact(fact: Fact, width: number): string[] {
  const arrow = fact.directed ? '→' : '↔';
  const marks = [
    fact.status === 'actual' ? '' : fact.status,
    fact.derived ? 'derived' : '',
    fact.contradictedBy.length > 0 ? 'contradicted' : '',
    fact.weight > 1 ? `${fact.weight} sources` : '',
  ].filter((mark) => mark !== '');
  const what = fact.title === null ? fact.relation : `${fact.relation} (${fact.title})`;
  const head = `${pad(fact.date ?? '—', dateWidth)}  ${fact.source.label}  ${what} ${arrow}  ${fact.target.label}`;
  return [
    marks.length > 0 ? `${head}  [${marks.join(', ')}]` : head,
    ...fact.evidence
      .slice(0, 1)
      .map((source) => indent(quote(source.text, source.publisher ?? source.article), width)),
  ];
}

function renderSaying(saying: Saying, width: number): string[] {
  const about = saying.about.map(({ label }) => label).join('، ');
  const head = `${pad(saying.date ?? '—', dateWidth)}  ${saying.speaker.label}`;
  const publisher = saying.evidence[0]?.publisher ?? saying.evidence[0]?.article ?? '';
  return [about === '' ? head : `${head}  about ${about}`, indent(quote(saying.text, publisher), width)];
}

function renderStep({ from, to, facts }: PathStep, width: number): string[] {
  return [
    `${from.label} — ${to.label}`,
    ...facts
      .slice(0, 3)
      .flatMap((fact) => renderFact(fact, width))
      .map((line) => `  ${line}`),
  ];
}

function renderChange({ fact, newcomers }: Change, width: number): string[] {
  const [head = '', ...rest] = renderFact(fact, width);
  return [
    newcomers.length > 0 ? `${head}  [new: ${newcomers.map(({ label }) => label).join('، ')}]` : head,
    ...rest,
  ];
}

function toPairCells({ a, b, weight, relations }: Pair): string[] {
  return [a.label, b.label, String(weight), listRelations(relations)];
}

function listRelations(relations: Pair['relations']): string {
  return relations.map(({ relation, count }) => `${relation} ${count}`).join(', ');
}

function toNeighbourCells({ node, weight, relations }: Neighbour): string[] {
  return [node.label, node.type, String(weight), listRelations(relations)];
}

/** Columns as wide as their widest cell, counted in letters. */
function renderTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  return [heads, ...rows].map((row) =>
    row
      .map((cell, column) => (column === heads.length - 1 ? cell : pad(cell, widths[column] ?? 0)))
      .join('  '),
  );
}

function quote(text: string, publisher: string): string {
  return `«${text.replace(/\s+/gu, ' ').trim()}» ${publisher}`;
}

function indent(text: string, width: number): string {
  const letters = [...text];
  const room = Math.max(20, width - dateWidth - 2);
  return `${' '.repeat(dateWidth + 2)}${letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : text}`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Article text could otherwise steer the terminal, or turn the line around. */
function dropControls(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Letters without the marks that stand above and below them. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

const dateWidth = 10;
