// One interval on its part of the rows: a translucent fill with edges, an instant as a line with a flag, a bar.

import { fitting } from "../../regions/chips";
import type { Item } from "../field";
import type { Slot } from "../lanes";
import type { Brush, Pen } from "./shot";

/** How much of the looker's eye it asks for. */
export type Stress = "resting" | "hovered" | "selected";

const looks = {
  resting: { fill: 0.16, line: 1.5 },
  hovered: { fill: 0.28, line: 2 },
  selected: { fill: 0.3, line: 2.5 },
} as const;

/** A guess is dashed, and half as full as what people say. */
const DASHES = [5, 3];
const FLAG = 7;

/** What is narrower has no edges, in CSS pixels. */
const NARROW = 4;

/** A bar that is narrower has no corners to be seen, in CSS pixels. */
const SMALL = 8;

export type Mark = {
  readonly color: string;
  readonly dashed: boolean;
  readonly left: number;
  readonly right: number;
  readonly isInstant: boolean;
};

export function paintMark(pen: Pen, mark: Mark, slot: Slot, stress: Stress, brush: Brush): void {
  const { left, right, dashed, isInstant } = mark;
  const { y, height } = slot;
  const look = looks[stress];
  pen.fillStyle = brush.tintOf(mark.color).color;
  pen.strokeStyle = pen.fillStyle;
  pen.lineWidth = look.line;
  if (isInstant) {
    paintFlag(pen, left, slot);
  } else if (right - left < NARROW && stress === "resting") {
    // Two edges would hide what lies under it, and in a crowd everything.
    pen.globalAlpha = dashed ? 0.25 : 0.5;
    pen.fillRect(left, y, Math.max(right - left, 1), height);
    pen.globalAlpha = 1;
    return;
  } else {
    pen.globalAlpha = dashed ? look.fill / 2 : look.fill;
    pen.fillRect(left, y, Math.max(right - left, 1), height);
    pen.globalAlpha = 1;
  }
  paintEdge(pen, left, slot, look.line, dashed);
  if (!isInstant) paintEdge(pen, right, slot, look.line, dashed);
}

/** A filled strip costs a fraction of a stroke, of which there may be thousands. */
function paintEdge(pen: Pen, x: number, { y, height }: Slot, width: number, dashed: boolean): void {
  if (!dashed) {
    pen.fillRect(x - width / 2, y, width, height);
    return;
  }
  pen.setLineDash(DASHES);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x, y + height);
  pen.stroke();
  pen.setLineDash([]);
}

function paintFlag(pen: Pen, x: number, { y }: Slot): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + FLAG, y + FLAG / 2);
  pen.lineTo(x, y + FLAG);
  pen.closePath();
  pen.fill();
}

/** In a lane it is a solid bar with its key moments. */
export function paintBar(
  pen: Pen,
  mark: Mark,
  moments: readonly number[],
  { y, height }: Slot,
  stress: Stress,
  brush: Brush,
): void {
  const { color, ink } = brush.tintOf(mark.color);
  const [top, high] = [y + 3, height - 6];
  const wide = Math.max(mark.right - mark.left, 3);
  pen.fillStyle = color;
  if (wide < SMALL && stress === "resting") {
    pen.fillRect(mark.left, top, wide, high);
    return;
  }
  pen.strokeStyle = stress === "resting" ? color : brush.inks.text;
  pen.lineWidth = stress === "selected" ? 2.5 : 1.5;
  pen.globalAlpha = mark.dashed ? 0.35 : 0.75;
  pen.beginPath();
  pen.roundRect(mark.left, top, wide, high, 3);
  pen.fill();
  pen.globalAlpha = 1;
  if (mark.dashed) pen.setLineDash(DASHES);
  pen.stroke();
  pen.setLineDash([]);
  paintMoments(pen, moments, { y: top, height: high }, color, ink);
}

/** On the bar itself, where there is no room for titles beside the lanes. */
export function paintBarName(
  pen: Pen,
  { color, left, right }: Mark,
  title: string,
  { y, height }: Slot,
  { tintOf, family }: Brush,
): void {
  const start = Math.max(left, 0) + 8;
  if (right - start < 24) return;
  pen.font = `12px ${family}`;
  pen.fillStyle = tintOf(color).ink;
  pen.textBaseline = "middle";
  const words = fitting(title, right - start - 6, (part) => pen.measureText(part).width);
  pen.fillText(words, start, y + height / 2 + 0.5);
}

/** Diamonds, each in the ink that reads on the bar. */
function paintMoments(
  pen: Pen,
  moments: readonly number[],
  { y, height }: Slot,
  color: string,
  ink: string,
): void {
  const middle = y + height / 2;
  let last = Number.NEGATIVE_INFINITY;
  pen.fillStyle = ink;
  pen.strokeStyle = color;
  pen.lineWidth = 1;
  for (const x of moments) {
    if (x - last < 2) continue;
    last = x;
    pen.beginPath();
    pen.moveTo(x, middle - 5);
    pen.lineTo(x + 5, middle);
    pen.lineTo(x, middle + 5);
    pen.lineTo(x - 5, middle);
    pen.closePath();
    pen.fill();
    pen.stroke();
  }
}

export const isInstant = ({ start, end }: Pick<Item, "start" | "end">): boolean => start === end;
