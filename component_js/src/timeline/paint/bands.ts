// The bands as their modality paints them, with their titles.

import type { Frame } from "../band";
import type { Row } from "../layout";
import { xOf } from "../looking/window";
import type { Brush, Pen, Shot } from "./shot";
import { paintTitle } from "./title";

export function paintBands(pen: Pen, shot: Shot, brush: Brush, density: number): void {
  const { layout } = shot;
  for (const row of layout.rows) {
    paintBand(pen, row, shot, brush, density);
    const isLast = row === layout.rows.at(-1) && !layout.lanes;
    if (!isLast) line(pen, row.y + row.height, shot, brush);
  }
  const titled = layout.gutter > 0 || layout.rows.length > 1;
  if (titled)
    for (const { band, y, height } of layout.rows) {
      paintTitle(pen, band.title, { y, height }, shot, brush);
    }
  if (layout.gutter > 0) {
    pen.fillStyle = brush.inks.line;
    pen.fillRect(layout.gutter - 1, 0, 1, layout.height);
  }
}

function paintBand(pen: Pen, row: Row, shot: Shot, { inks }: Brush, density: number): void {
  const { window, layout } = shot;
  const { width } = layout;
  const x = (at: number): number => xOf(window, width, at);
  const frame: Frame = { window, width, height: row.height, inks, x, density };
  pen.save();
  pen.translate(layout.gutter, row.y);
  pen.beginPath();
  pen.rect(0, 0, width, row.height);
  pen.clip();
  row.band.paint(pen, frame);
  pen.restore();
}

function line(pen: Pen, y: number, { layout }: Shot, { inks }: Brush): void {
  pen.fillStyle = inks.line;
  pen.fillRect(0, y, layout.gutter + layout.width, 1);
}
