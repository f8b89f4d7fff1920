// What a model proposes: over the regions, and none of them.

import type { Interval } from "../../schema.gen";
import { slotsOfChannel } from "../layout";
import { type Brush, type Pen, placeOf, type Shot } from "./shot";

/** Dark and light by turns, which no region and no prediction has. */
const DASHES = [7, 5];

export function paintProposed(pen: Pen, shot: Shot, brush: Brush): void {
  const { proposed = [], colorOf } = shot.given.view;
  for (const region of proposed) {
    if (region.kind !== "interval") continue;
    pen.fillStyle = brush.tintOf(colorOf(region)).color;
    paintInterval(pen, region, shot);
  }
}

function paintInterval(pen: Pen, { start, end, channel }: Interval, shot: Shot): void {
  const { rows, lanes } = shot.layout;
  const [left, right] = [placeOf(shot, start), placeOf(shot, end)];
  for (const { y, height } of [...slotsOfChannel(channel, rows), ...(lanes ? [lanes] : [])]) {
    pen.globalAlpha = 0.28;
    pen.fillRect(left, y, Math.max(1, right - left), height);
    pen.globalAlpha = 1;
    pen.beginPath();
    pen.rect(left, y + 1, right - left, height - 2);
    pen.lineWidth = 3;
    pen.strokeStyle = "#000";
    pen.stroke();
    pen.lineWidth = 2;
    pen.strokeStyle = "#fff";
    pen.setLineDash(DASHES);
    pen.stroke();
    pen.setLineDash([]);
  }
}
