/** Rows of a CSV text after RFC 4180, without its byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (quoted) {
      if (unit !== '"') cell += unit;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === ',') {
      row.push(cell);
      cell = '';
    } else if (unit === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += unit;
  }
  return rows;
}
