import type { NameIndex } from './name-index.ts';

/** A query that names two nodes, such as `روسيا وأوكرانيا`, `Russia and Ukraine` or `روسيا أوكرانيا`; null where it does not. */
export function findTwoNames(index: NameIndex, query: string): readonly [number, number] | null {
  const words = query.split(/[\s،,;–-]/u).filter((word) => word !== '');
  for (let at = 1; at < words.length; at++) {
    const first = index.resolve(words.slice(0, at).join(' '));
    if (first === null) continue;
    for (const rest of withoutAnd(words.slice(at))) {
      const second = index.resolve(rest);
      if (second !== null && second !== first) return [first, second];
    }
  }
  return null;
}

/** The words as they are, and without an `and` before them: a word of its own, or the letter that Arabic prefixes. */
function withoutAnd([first = '', ...rest]: readonly string[]): string[] {
  const all = [first, ...rest].join(' ');
  if (['and', '&', 'و'].includes(first.toLowerCase())) return [rest.join(' ')];
  return first.startsWith('و') && first.length > 2 ? [[first.slice(1), ...rest].join(' '), all] : [all];
}
