import type { EntityType } from '../contract/article-graph.ts';

/**
 * Node colours by type: hues after Okabe and Ito's palette, which colour-blind readers can tell apart, at lightnesses
 * that keep a contrast of 3 : 1 on white as well as on near-black (#111).
 * @see Okabe and Ito 2008, Color Universal Design
 */
export const nodeColours: Readonly<Record<EntityType, string>> = {
  person: '#c8780a',
  country: '#0072b2',
  organisation: '#0b8f6a',
  place: '#7d7d7d',
  agreement: '#c0568f',
};
