import { createTextIndex } from './text-index.ts';

export type TextRequest =
  | { readonly kind: 'add'; readonly lines: readonly Uint8Array[] }
  | { readonly kind: 'find'; readonly id: number; readonly query: string; readonly most: number };

export interface TextAnswer {
  readonly id: number;
  readonly facts: number[];
  readonly total: number;
}

const index = createTextIndex();
const decoder = new TextDecoder();

addEventListener('message', ({ data }: MessageEvent<TextRequest>) => {
  if (data.kind === 'add') for (const line of data.lines) index.add(decoder.decode(line));
  else postMessage({ id: data.id, ...index.find(data.query, data.most) } satisfies TextAnswer);
});
