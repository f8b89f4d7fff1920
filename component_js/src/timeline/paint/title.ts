// The title of a row: beside it, or on it where there is no room.

import { fitting } from "../../regions/chips";
import { ROW, type Slot } from "../lanes";
import type { Brush, Pen, Shot } from "./shot";

const PADDING = 8;
const LINE = 15;
/** On the row, it takes no more than this of it. */
const SHARE = 0.45;

export function paintTitle(
  pen: Pen,
  title: string,
  { y, height }: Slot,
  { layout }: Shot,
  { family, inks }: Brush,
  color?: string,
): void {
  const { gutter, width } = layout;
  const dot = color === undefined ? 0 : 14;
  const room = (gutter || width * SHARE) - 2 * PADDING - dot;
  pen.font = `12px ${family}`;
  const lines = linesOf(pen, title, room, gutter > 0 && height >= 2 * LINE ? 2 : 1);
  const wide = dot + Math.max(...lines.map((each) => pen.measureText(each).width));
  // The names of regions keep to the left.
  const x = gutter === 0 ? width - wide - PADDING : PADDING;
  const middle = y + Math.min(height, ROW) / 2;
  if (gutter === 0) {
    pen.globalAlpha = 0.8;
    pen.fillStyle = inks.surface;
    pen.fillRect(x - 4, y + 3, wide + 8, ROW - 6);
    pen.globalAlpha = 1;
  }
  if (color !== undefined) {
    pen.fillStyle = color;
    pen.fillRect(x, middle - 4, 8, 8);
  }
  pen.fillStyle = gutter === 0 ? inks.text : inks.muted;
  pen.textBaseline = "middle";
  lines.forEach((line, at) => {
    pen.fillText(line, x + dot, middle + at * LINE + 0.5);
  });
}

/** Broken between words; what has no room on the last line is cut off. */
function linesOf(pen: Pen, title: string, room: number, most: 1 | 2): readonly string[] {
  const measure = (part: string): number => pen.measureText(part).width;
  const words = title.split(" ");
  let first = words.length;
  while (first > 1 && measure(words.slice(0, first).join(" ")) > room) first -= 1;
  if (most === 1 || first === words.length) return [fitting(title, room, measure)];
  return [words.slice(0, first), words.slice(first)].map((line) =>
    fitting(line.join(" "), room, measure),
  );
}
