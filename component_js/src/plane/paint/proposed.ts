// What a model proposes, and the marks that it was asked with: over the regions, and none of them.

import type { AnyRegion, Mark } from "../../schema.gen";
import type { Given } from "../given";
import type { Viewport } from "../looking/viewport";
import { fill, isBare, liesOnPlane, type PlaneRegion, stroke } from "../plane";
import type { Brush } from "./brush";
import { standOn } from "./sheet";

export type Proposed = {
  readonly regions: readonly AnyRegion[];
  readonly marks: readonly Mark[];
  readonly colorOf: (region: AnyRegion) => string;
};

export function proposedIn({
  proposed: regions = none,
  marks = none,
  colorOf,
}: Pick<Given, "proposed" | "marks" | "colorOf">): Proposed {
  return { regions, marks, colorOf };
}

const none: readonly never[] = [];

type Pen = CanvasRenderingContext2D;

/** Dark and light by turns, which no region and no prediction has. */
const DASHES = [7, 5];
const DOTS = [1, 5];

/** What is wanted and what is not: told apart by their line too. */
const wantedColor = "#16a34a";
const unwantedColor = "#dc2626";

export function paintProposed(
  pen: Pen,
  { regions, marks, colorOf }: Proposed,
  view: Viewport,
  brush: Brush,
): void {
  if (regions.length === 0 && marks.length === 0) return;
  pen.save();
  standOn(pen, view);
  for (const region of regions.filter(liesOnPlane)) {
    pen.fillStyle = brush.tintOf(colorOf(region)).color;
    paintRegion(pen, region, view);
  }
  for (const { region, wanted } of marks) {
    if (liesOnPlane(region)) paintMark(pen, region, wanted, view);
  }
  pen.restore();
}

function paintRegion(pen: Pen, region: PlaneRegion, { scale }: Viewport): void {
  pen.globalAlpha = 0.28;
  fill(pen, region, scale);
  pen.globalAlpha = 1;
  line(pen, region, scale, "#000", 3, []);
  line(pen, region, scale, "#fff", 2, DASHES);
}

function paintMark(pen: Pen, region: PlaneRegion, wanted: boolean, { scale }: Viewport): void {
  const breadth = isBare(region) ? 2 : 3;
  pen.lineCap = "round";
  line(pen, region, scale, "#fff", breadth + 2, []);
  const color = wanted ? wantedColor : unwantedColor;
  line(pen, region, scale, color, breadth, wanted ? [] : DOTS);
  pen.lineCap = "butt";
}

function line(
  pen: Pen,
  region: PlaneRegion,
  scale: number,
  color: string,
  width: number,
  dashes: readonly number[],
): void {
  pen.setLineDash([...dashes]);
  pen.lineWidth = width;
  pen.strokeStyle = color;
  stroke(pen, region, scale, []);
}
