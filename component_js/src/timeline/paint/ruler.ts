// The ruler: ticks with words, finer ticks, and the head of the cursor.

import type { Given } from "../given";
import { RULER } from "../layout";
import type { Counting, Ticks } from "../ruler/ticks";
import { ticksOf } from "../ruler/ticks";
import { type Brush, type Pen, placeOf, type Shot } from "./shot";

/** What words need beside them, in CSS pixels. */
const ROOM = 26;

export function countingOf({ time, counts, plays }: Given): Counting {
  if (time.zone !== null) return { zone: time.zone };
  return counts ?? (plays ? "seconds" : "numbers");
}

export function paintRuler(pen: Pen, shot: Shot, brush: Brush): void {
  const { layout } = shot;
  const { inks, family } = brush;
  const width = layout.gutter + layout.width;
  pen.fillStyle = inks.surface;
  pen.fillRect(0, 0, width, RULER);
  pen.fillStyle = inks.line;
  pen.fillRect(0, RULER - 1, width, 1);
  pen.font = `11px ${family}`;
  pen.textBaseline = "middle";
  paintTicks(pen, shot, brush, ticksFor(pen, shot));
  paintHead(pen, placeOf(shot, shot.cursor), shot, brush);
}

/** The words are as long as their step is fine: asked first how long they come out. */
function ticksFor(pen: Pen, { given, window, layout }: Shot): Ticks {
  const counting = countingOf(given);
  const tick = given.ticked ?? given.written;
  const measured = (fine: number): number =>
    Math.max(
      ...[window.start, (window.start + window.end) / 2].map(
        (at) => pen.measureText(tick(at, fine)).width,
      ),
    );
  const pixel = (window.end - window.start) / layout.width;
  const first = ticksOf(window, layout.width, measured(80 * pixel) + ROOM, counting);
  const needed = measured(first.step) + ROOM;
  if (needed <= first.step / pixel) return first;
  return ticksOf(window, layout.width, needed, counting);
}

function paintTicks(pen: Pen, shot: Shot, { inks }: Brush, ticks: Ticks): void {
  const { gutter, width } = shot.layout;
  const tick = shot.given.ticked ?? shot.given.written;
  pen.fillStyle = inks.line;
  for (const at of ticks.minor) pen.fillRect(Math.round(placeOf(shot, at)), RULER - 5, 1, 4);
  pen.fillStyle = inks.muted;
  for (const at of ticks.major) {
    const x = Math.round(placeOf(shot, at));
    pen.fillRect(x, RULER - 9, 1, 8);
    const words = tick(at, ticks.step);
    const wide = pen.measureText(words).width;
    const left = Math.max(gutter + 2, Math.min(x - wide / 2, gutter + width - wide - 2));
    pen.fillText(words, left, RULER / 2 - 3);
  }
}

function paintHead(pen: Pen, x: number, { layout }: Shot, { inks }: Brush): void {
  if (x < layout.gutter - 1 || x > layout.gutter + layout.width + 1) return;
  pen.fillStyle = inks.accent;
  pen.beginPath();
  pen.moveTo(x - 6, RULER - 11);
  pen.lineTo(x + 6, RULER - 11);
  pen.lineTo(x + 6, RULER - 6);
  pen.lineTo(x, RULER);
  pen.lineTo(x - 6, RULER - 6);
  pen.closePath();
  pen.fill();
}
