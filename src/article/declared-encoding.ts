/** The encoding a page or feed names in its first kilobyte: `<meta charset>`, http-equiv, or the XML declaration. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [declaration] = head.split('?>', 1);
  const xml = declaration?.trimStart().startsWith('<?xml')
    ? declaration.match(/encoding=["']([\w.:-]{1,40})["']/iu)?.[1]
    : undefined;
  if (xml !== undefined) return xml;
  for (const tag of head.split(/<meta/iu).slice(1)) {
    const label = tag.split('>', 1)[0]?.match(/charset=["']?([\w.:-]{1,40})/iu)?.[1];
    if (label !== undefined) return label;
  }
  return null;
}
