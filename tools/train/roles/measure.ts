import type { Coded } from './learn.ts';
import { learn, predict } from './learn.ts';

const folds = 5;
const kinds = ['noun', 'verb', 'participle'] as const;
const thresholds = [0.9, 0.8, 0.7, 0.6, 0.5] as const;
const vetoes = [0.1, 0.2, 0.25, 0.3, 0.4] as const;

/** Five-fold cross-validation by article: how many triggers that the rules leave empty are filled, and how many rightly; what a veto over the rules takes away. */
export function measure(examples: readonly Coded[], size: number): string {
  const articles = [...new Set(examples.map(({ example }) => example.article))];
  const foldOf = new Map(articles.map((article, index) => [article, index % folds]));
  const rows = Array.from({ length: folds }, (_, fold) => {
    const isHeld = ({ example }: Coded) => foldOf.get(example.article) === fold;
    const weights = learn(
      examples.filter((one) => !isHeld(one)),
      size,
    );
    return examples.filter(isHeld).map((one) => ({ one, ...predict(one, weights) }));
  }).flat();
  const empty = rows.filter(({ one }) => !one.example.told);
  const told = rows.filter(({ one }) => one.example.told);
  const right = told.filter(({ one }) => one.example.toldRight).length;
  const lines = [`rules: ${right} of ${told.length} right`];
  for (const kind of kinds)
    for (const threshold of thresholds) {
      const filled = empty.filter(
        ({ one, probability }) => one.example.kind === kind && probability >= threshold,
      );
      const good = filled.filter(({ one, best }) => one.proposals[best]?.holds).length;
      lines.push(`empty ${kind}s filled from ${threshold}: ${filled.length}, right ${good}`);
    }
  for (const threshold of vetoes) {
    const dropped = told.filter(({ any }) => any < threshold);
    const good = dropped.filter(({ one }) => one.example.toldRight).length;
    lines.push(`rules' events dropped below ${threshold}: ${dropped.length}, of which right ${good}`);
  }
  return lines.join('\n');
}
