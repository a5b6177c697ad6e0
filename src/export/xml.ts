/** An XML element's start, `<name a="…" b="…"`, without its end; attributes that are null are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | null>>): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) tag += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  return tag;
}

/**
 * Text for an XML 1.0 attribute or element: what XML cannot hold (control characters, lone surrogates, U+FFFE, U+FFFF)
 * goes, what is markup is escaped, and line ends and tabs keep their places in attributes.
 * @see XML 1.0, production 2 (Char) and §3.3.3
 */
export function escapeXml(text: string): string {
  return plain.test(text)
    ? text
    : special.test(text)
      ? text.replace(specialEach, (character) => escapes.get(character) ?? '')
      : text;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);
// most values are ids and dates; a class of ASCII is decided much faster than one of Unicode properties
const plain = /^[\w :./~-]*$/;
const special = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u;
const specialEach = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/gu;
