/** The tags in the order of the model's columns. */
export const tags = [
  'O',
  'B-PERS',
  'I-PERS',
  'B-LOC',
  'I-LOC',
  'B-ORG',
  'I-ORG',
  'B-MISC',
  'I-MISC',
] as const;

export type Tag = (typeof tags)[number];

export const tagCount: number = tags.length;

/** Whether `next` may follow `previous`; `previous` −1 stands for the start of a sentence. An `I-` continues its own type only. */
export function mayFollow(previous: number, next: number): boolean {
  const inside = next > 0 && next % 2 === 0;
  return !inside || previous === next || previous === next - 1;
}
