// All of the series, small: the lines that are shown, each on a scale of its own.

import type { Paint } from "../../../timeline/band";
import type { Row } from "../rows";
import { scaleOf, spanOf } from "../scale";
import type { Sketch } from "../sketch";
import { paintLine } from "./row";

/** More would hide each other. */
const MOST = 3;
const STRENGTH = 0.75;
const INSET = 3;

export function overviewPaint(rows: readonly Row[], sketch: Sketch): Paint {
  const lines = rows.map(({ lines }) => lines[0]).slice(0, MOST);
  return (pen, frame) => {
    const width = Math.max(1, Math.round(frame.width * frame.density));
    pen.save();
    pen.globalAlpha = lines.length > 1 ? STRENGTH : 1;
    // The first lies on top.
    for (const line of lines.toReversed()) {
      const envelope = sketch.of(line.column, frame.window, width);
      const scale = scaleOf(
        spanOf([line], ({ range }) => range),
        frame.height,
        INSET,
      );
      paintLine(pen, frame, { line, envelope }, scale);
    }
    pen.restore();
  };
}
