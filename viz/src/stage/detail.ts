/** How many nodes are drawn at a zoom: the important first, three times as many each time one comes twice as near. */
export interface Detail {
  /** From which ratio on one comes nearer: that of the first picture. */
  home(ratio: number): void;
  /** Notes the camera's ratio; true where the level of detail is another than before. */
  zoom(ratio: number): boolean;
  /** Chooses among the shown; the asked are always there. */
  choose(shown: Uint8Array, asked: Iterable<number>): Uint8Array;
}

/** @param area  of the drawing, in CSS pixels: a small screen has room for fewer */
export function createDetail(order: Uint32Array, area: number): Detail {
  const firstNodes = Math.round(Math.min(mostFirst, Math.max(leastFirst, area / areaPerNode)));
  let [level, first] = [0, 1];
  return {
    home(ratio) {
      first = ratio;
    },
    zoom(ratio) {
      const next = Math.max(0, Math.round(Math.log2(first / ratio) + 0.2));
      const isOther = next !== level;
      level = next;
      return isOther;
    },
    choose(shown, asked) {
      let left = firstNodes * 3 ** level;
      const chosen = new Uint8Array(shown.length);
      for (const node of order) {
        if (!shown[node]) continue;
        chosen[node] = 1;
        if (--left <= 0) break;
      }
      for (const node of asked) chosen[node] = shown[node] ?? 0;
      return chosen;
    },
  };
}

// about as many as a screen can show apart from each other
const areaPerNode = 1500;
const leastFirst = 90;
const mostFirst = 360;
