// Which arrows say their labels, and where.

import type { Bounds } from "../../regions/region";
import { moved } from "./boxes";
import type { Arrow } from "./bundles";
import { placed } from "./chips";
import type { Label } from "./labelSheet";
import { type Drawn, shown } from "./planned";

/** In pixels; longer words are cut off. */
const WIDEST = 170;
const HEIGHT = 16;
const PADDING = 14;
/** More that stand out than this need not all be named. */
const FEW = 12;
/** More at rest than this are only noise. */
const MANY = 60;

export type Measure = (words: string) => number;

/** How wide words are, each measured once. */
export function measuring(font: string): Measure {
  const known = new Map<string, number>();
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) pen.font = font;
  return (words) => {
    const width = known.get(words) ?? pen?.measureText(words).width ?? words.length * 6;
    known.set(words, width);
    return width;
  };
}

export function labelsOf(
  drawn: readonly Drawn[],
  isStrong: (arrow: Arrow) => boolean,
  frameOf: (view: string) => Bounds,
  measure: Measure,
): readonly Label[] {
  const named = drawn.filter(({ arrow }) => arrow.words !== "");
  const strong = named.filter(({ arrow }) => isStrong(arrow));
  const resting = drawn.some(({ arrow }) => isStrong(arrow)) ? [] : named;
  const all = [...strong, ...resting.slice(0, MANY)];
  const boxes = placed(
    all.map((each, index) => ({
      width: Math.min(WIDEST, Math.ceil(measure(each.arrow.words)) + PADDING),
      height: HEIGHT,
      samples: shown(each),
      frame: frameOf(each.view),
      must: index < strong.length && strong.length <= FEW,
    })),
  );
  return all.flatMap((each, index) => {
    const found = boxes[index];
    const { view, by, arrow } = each;
    const { words, color, ids } = arrow;
    if (!found) return [];
    const box = moved(found, { x: -by.x, y: -by.y });
    return [{ view, box, by, words, color, isStrong: isStrong(arrow), arrow: ids[0] ?? "" }];
  });
}
