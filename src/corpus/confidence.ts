/**
 * Confidence in what several independent sources say: grows with each, and never reaches certainty. The sources beyond
 * the best count half, since one extractor read them all and may have misread them alike.
 * @param confidences  0 to 1, one an independent source
 */
export function combineConfidence(confidences: readonly number[]): number {
  const [best = 0, ...rest] = [...confidences].sort((a, b) => b - a);
  const doubt = rest.reduce((product, confidence) => product * (1 - confidence / 2), 1 - best);
  return Math.max(best, Math.min(highest, 1 - doubt));
}

/** The best confidence of each independent source. */
export function bestPerSource(
  tellings: readonly { readonly source: string; readonly confidence: number }[],
): number[] {
  const best = new Map<string, number>();
  for (const { source, confidence } of tellings)
    best.set(source, Math.max(confidence, best.get(source) ?? 0));
  return [...best.values()];
}

const highest = 0.99;
