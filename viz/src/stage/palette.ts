import type { EntityType } from '../../../src/contract/article-graph.ts';
import type { RelationClass } from '../../../src/contract/relations.ts';

/** Colours of the drawing, as `#rrggbb`. They are written once, in the style sheet, for light and dark. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly nodes: Readonly<Record<EntityType, string>>;
  readonly classes: Readonly<Record<RelationClass, string>>;
  /** For neutral lines where there are many: they must not cover the story. */
  readonly faint: string;
  /** Tints of communities. */
  readonly tints: readonly string[];
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    background: colour('canvas'),
    text: colour('ink'),
    quiet: colour('ink-quiet'),
    accent: colour('accent'),
    nodes: {
      person: colour('node-person'),
      country: colour('node-country'),
      organisation: colour('node-organisation'),
      place: colour('node-place'),
      agreement: colour('node-agreement'),
    },
    classes: {
      material_cooperation: colour('class-material-cooperation'),
      verbal_cooperation: colour('class-verbal-cooperation'),
      neutral: colour('class-neutral'),
      verbal_conflict: colour('class-verbal-conflict'),
      material_conflict: colour('class-material-conflict'),
    },
    faint: colour('class-neutral-faint'),
    tints: [1, 2, 3, 4, 5, 6, 7, 8].map((tint) => colour(`tint-${tint}`)),
  };
}
