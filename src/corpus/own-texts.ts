/** Copies of pieces of articles that do not keep the articles alive, which the pieces do: V8 makes them views. */
export interface OwnTexts {
  /** For what stands in one place only, as evidence. */
  copy(text: string): string;
  /** For what many articles say, as names: the same text is the same copy. */
  share(text: string): string;
}

export function createOwnTexts(): OwnTexts {
  const shared = new Map<string, string>();
  const copy = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');
  return {
    copy,
    share(text) {
      const known = shared.get(text);
      if (known !== undefined) return known;
      const own = copy(text);
      shared.set(own, own);
      return own;
    },
  };
}
