import type { Model } from './data/model.ts';
import type { Shown } from './facts/selection.ts';
import type { Words } from './i18n/words.ts';
import type { Selection, View } from './view/view.ts';

/** What every part of the page reads, and the two ways in which it acts. */
export interface Page {
  readonly model: Model;
  words(): Words;
  view(): View;
  shown(): Shown;
  /** Whether articles and records are there; before, only the columns are. */
  isComplete(): boolean;
  update(change: (view: View) => View, options?: { readonly replaces?: boolean }): void;
  /** Chooses something; where it is a node, the camera goes there. */
  select(selection: Selection | null): void;
  /** The next node that is chosen is the other end of a path from this one. */
  startPath(id: string): void;
  /** A node's name in the page's language. */
  labelOf(node: number): string;
  /** Says something to those who do not see it, and shows it for a while. */
  announce(text: string): void;
}
