import { describe } from '../facts/describe.ts';
import type { Page } from '../page.ts';
import { dateOf } from '../panels/fact-item.ts';
import { shownFacts } from '../panels/table.ts';

/** The evidence of what is shown, or of what is chosen, as a numbered list to paste into a text. */
export function toCitations(page: Page): string {
  const { model } = page;
  const words = page.words();
  const { selected } = page.view();
  const chosen = selected?.kind === 'fact' ? model.facts.at.get(selected.id) : undefined;
  const facts = chosen === undefined ? shownFacts(page).slice(0, mostFacts) : [chosen];
  return facts
    .map((fact, at) => {
      const { record, subjects, objects, relation } = describe(model, fact);
      const names = (nodes: readonly number[]) =>
        nodes.map(page.labelOf).join(words.language === 'ar' ? '، ' : ', ');
      const said = words.say(`relation.${relation}` as Parameters<typeof words.say>[0]); // every relation has its words
      const told = record.in.map(({ article, text }) => {
        const { title, publisher, published, url } = model.articles[model.articleAt.get(article) ?? -1] ?? {};
        const source = [publisher, title ?? article, words.date(published ?? null), url]
          .filter(Boolean)
          .join('. ');
        return `   «${text.replaceAll(/\s+/gu, ' ')}»\n   — ${source}`;
      });
      return [
        `${at + 1}. ${names(subjects)} ${said} ${names(objects)} (${dateOf(page, fact)})`,
        ...told,
      ].join('\n');
    })
    .join('\n\n');
}

const mostFacts = 2000;
