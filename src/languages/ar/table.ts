import { readFileSync } from 'node:fs';

/** Rows of a reviewed table beside this folder: tab-separated columns, `#` lines left out. */
export function readTable(name: string): string[][] {
  return readFileSync(new URL(`./data/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Alternatives in one cell; `-` stands for none. */
export function splitCell(cell: string | undefined): string[] {
  return cell === undefined || cell === '' || cell === '-' ? [] : cell.split('|');
}
