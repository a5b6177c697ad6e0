/** The encoding a page or feed names in its first kilobyte: `<meta charset>`, http-equiv, or the XML declaration. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const xml = head.match(/^\s*<\?xml[^>]{0,80}?encoding=["']([\w.:-]{1,40})["']/iu)?.[1];
  return xml ?? head.match(/<meta[^>]{0,200}?charset=["']?([\w.:-]{1,40})/iu)?.[1] ?? null;
}
