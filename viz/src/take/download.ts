/** Gives the reader a file, made in the page. */
export function download(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser reads it after the click; a minute is plenty, and the memory comes back
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
