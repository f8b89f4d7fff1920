// How wide letters are in a family of fonts: the browser is asked once for each text.

import type { Measure } from "./near";

/** More would be kept of a long document than it saves. */
const KEPT = 5000;

/** Large, so that nothing is lost by rounding. */
const SIZE = 64;

export function createMeasure(): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, family) => {
    const key = `${family}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (pen) pen.font = `${SIZE}px ${family}`;
      width = pen ? pen.measureText(text).width / SIZE : text.length;
      if (known.size >= KEPT) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
