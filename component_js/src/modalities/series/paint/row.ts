// Paints a row: its scales, and its lines over each other.

import type { Frame, Paint } from "../../../timeline/band";
import type { Envelope } from "../data/series";
import type { Line, Row } from "../rows";
import { type Range, type Scale, scaleOf, spanOf } from "../scale";
import type { Sketch } from "../sketch";
import { ticksOf } from "../ticks";
import { paintGrid } from "./axis";
import { paintColumns } from "./columns";
import { createLabels } from "./labels";
import { areApart, strokeSamples } from "./samples";
import { rangeIn } from "./sight";

export type Looks = {
  /** Whether scales follow what is in sight; else all there is. */
  readonly fits: boolean;
  readonly font: string;
  /** Rows have titles: beside them, or on them where the timeline is too narrow. */
  readonly isTitled: boolean;
};

/** Lines stay so far from the edges of their row, in CSS pixels. */
const INSET = 4;

/** What a title takes on its row, in CSS pixels. */
const TITLE = 24;

type Drawn = { readonly line: Line; readonly envelope: Envelope | undefined };

export function rowPaint(row: Row, sketch: Sketch, looks: Looks): Paint {
  const left = createLabels();
  const right = createLabels();
  return (pen, frame) => {
    const width = Math.max(1, Math.round(frame.width * frame.density));
    const drawn = row.lines.map((line) => ({
      line,
      envelope: sketch.of(line.column, frame.window, width),
    }));
    const scales = scalesOf(drawn, frame, looks);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, frame.width, frame.height);
    pen.clip();
    const axes = [...scales].slice(0, 2).map(([unit, { scale, lines }]) => ({
      scale,
      unit,
      ticks: ticksOf(scale, frame.height, lines[0]?.format),
    }));
    const [main, other] = axes;
    if (main) paintGrid(pen, frame, main.scale, main.ticks);
    for (const each of drawn) {
      const scale = scales.get(each.line.unit)?.scale;
      if (scale) paintLine(pen, frame, each, scale);
    }
    const isBeside = pen.canvas.width > width + frame.density;
    const place = { font: looks.font, top: looks.isTitled && !isBeside ? TITLE : 0 };
    if (main) left(pen, frame, main, { ...place, side: "left" });
    if (other) right(pen, frame, other, { ...place, side: "right" });
    pen.restore();
  };
}

/** Lines of one unit have one scale. */
function scalesOf(drawn: readonly Drawn[], frame: Frame, { fits }: Looks) {
  const found = new Map<string, { readonly scale: Scale; readonly lines: readonly Line[] }>();
  const seen = new Map(drawn.map(({ line, envelope }) => [line, envelope]));
  const rangeOf = (line: Line): Range =>
    (fits && rangeIn(seen.get(line), frame.window)) || line.range;
  for (const { line } of drawn) {
    if (found.has(line.unit)) continue;
    const lines = drawn.map((each) => each.line).filter(({ unit }) => unit === line.unit);
    const scale = scaleOf(spanOf(lines, rangeOf), frame.height, INSET);
    found.set(line.unit, { scale, lines });
  }
  return found;
}

export function paintLine(
  pen: CanvasRenderingContext2D,
  frame: Frame,
  { line, envelope }: Drawn,
  scale: Scale,
): void {
  if (!envelope) return;
  pen.strokeStyle = line.color;
  pen.fillStyle = line.color;
  const { samples } = envelope;
  if (samples && areApart(samples, frame)) strokeSamples(pen, samples, frame, scale);
  else paintColumns(pen, envelope, frame.density, scale, frame.height);
}
