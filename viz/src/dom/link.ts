import { element } from './element.ts';

/** A link to a source, where its address is one of the web; else the text alone. */
export function sourceLink(text: string, url: string | null): HTMLElement {
  if (url === null || !isWebAddress(url)) return element('bdi', {}, text);
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, element('bdi', {}, text));
}

export function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:';
}
