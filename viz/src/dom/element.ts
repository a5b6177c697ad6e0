type Attribute = string | number | boolean | null | undefined;
type Listener = (event: Event) => void;
export type Child = Node | string | null | undefined | false;

export interface Properties {
  readonly [attribute: string]: Attribute | Listener;
}

/**
 * Makes an element. Values become text and attributes, never markup; `onclick` and the like take a function; false,
 * null and undefined leave an attribute or a child out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), properties, children);
}

/** The same for SVG. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);
}

function fill<Made extends Element>(made: Made, properties: Properties, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) made.append(child);
  return made;
}
