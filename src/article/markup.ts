import { DOMParser, parseHTML } from 'linkedom';

/** The little of the DOM that readers use; linkedom's types want the browser's library. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: MarkupNode | null;
  readonly nextSibling: MarkupNode | null;
  readonly parentNode: MarkupNode | null;
}
export interface MarkupElement extends MarkupNode {
  readonly children: Iterable<MarkupElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): MarkupElement | null;
  querySelectorAll(selector: string): Iterable<MarkupElement>;
}
export interface MarkupDocument extends MarkupElement {
  readonly documentElement: MarkupElement | null;
  readonly body: MarkupElement | null;
}

/**
 * Parses a page or a fragment of one; scripts are never run.
 * @throws {Error} for more elements than any article has: the parser's time grows with elements times depth
 */
export function parsePage(html: string): MarkupDocument {
  if ((html.match(/<[a-z]/giu)?.length ?? 0) > maxPageElements)
    throw new Error('more elements than any article has');
  // linkedom takes the first element of a fragment for the root and loses the rest
  const isWhole = /<html[\s>]/iu.test(html.slice(0, 65_536));
  return parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`).document;
}

/** @throws {Error} for elements nested deeper than in any feed, for the same reason */
export function parseXml(xml: string): MarkupDocument {
  if (measureNesting(xml) > maxNesting) throw new Error('elements nested deeper than in any feed');
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as MarkupDocument; // linkedom's Document is wider
}

// measured: at this number, all nested, linkedom takes 4 s; pages of news sites have 2,000 to 10,000
const maxPageElements = 60_000;
const maxNesting = 500;

/** Depth of nesting, told from the tags alone. */
function measureNesting(xml: string): number {
  let level = 0;
  let depth = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const isText = xml.startsWith('<![CDATA[', at);
    const end = xml.indexOf(isText ? ']]>' : '>', at);
    if (end === -1) break;
    if (xml.charAt(at + 1) === '/') level--;
    else if (!isText && /[\p{L}_:]/u.test(xml.charAt(at + 1)) && xml.charAt(end - 1) !== '/') level++;
    depth = Math.max(depth, level);
    at = end + 1;
  }
  return depth;
}

/**
 * The text a reader of the page would see: one line a paragraph, white space inside it as one space.
 */
export function toText(root: MarkupNode): string {
  const lines: string[] = [];
  let line = '';
  const endLine = (name: string) => {
    if (!blocks.has(name)) return;
    const text = line.replace(/[\s\u00a0]+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  walk(root, {
    enter(node, name) {
      if (node.nodeType === textNode || node.nodeType === cdataNode) line += node.textContent ?? '';
      endLine(name);
      return !unseen.has(name);
    },
    leave: endLine,
  });
  endLine('p');
  return lines.join('\n');
}

/** Number of nodes and depth of nesting. */
export function measureMarkup(root: MarkupNode): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let level = 0;
  let depth = 0;
  walk(root, {
    enter() {
      elements++;
      level++;
      depth = Math.max(depth, level);
      return true;
    },
    leave: () => level--,
  });
  return { elements, depth };
}

interface Visitor {
  /** Returns whether to go into the node; names are lower case. */
  enter(node: MarkupNode, name: string): boolean;
  leave(name: string): void;
}

/** Visits all nodes below `root` in the order of the text. No recursion: hostile pages nest deeper than the stack. */
function walk(root: MarkupNode, { enter, leave }: Visitor): void {
  let node = root.firstChild;
  while (node !== null) {
    if (enter(node, node.nodeName.toLowerCase()) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    leave(node.nodeName.toLowerCase());
    while (node.nextSibling === null) {
      node = node.parentNode;
      if (node === null || node === root) return;
      leave(node.nodeName.toLowerCase());
    }
    node = node.nextSibling;
  }
}

const textNode = 3;
const cdataNode = 4;
const unseen = new Set(
  'script style noscript template head svg math iframe object button select textarea'.split(' '),
);
const blocks = new Set(
  (
    'address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p pre section table td th tr ul'
  ).split(' '),
);
