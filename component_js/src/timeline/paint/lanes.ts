// The ground that lanes lie on, with their titles.

import type { Brush, Pen, Shot } from "./shot";
import { paintTitle } from "./title";

export function paintLanes(pen: Pen, shot: Shot, brush: Brush): void {
  const { layout, scene, scrolled } = shot;
  const area = layout.lanes;
  if (!area) return;
  const width = layout.gutter + layout.width;
  pen.save();
  pen.beginPath();
  pen.rect(0, area.y, width, area.height);
  pen.clip();
  for (const { y, height, title, color } of scene.lanes.lanes) {
    const top = area.y + y - scrolled;
    if (top > area.y + area.height || top + height < area.y) continue;
    pen.fillStyle = brush.inks.line;
    pen.fillRect(0, Math.floor(top + height) - 1, width, 1);
    if (layout.gutter > 0) {
      const slot = { y: top, height: Math.min(height, 24) };
      paintTitle(pen, title, slot, shot, brush, brush.tintOf(color).color);
    }
  }
  if (scene.lanes.lanes.length === 0) paintHint(pen, shot, brush);
  if (scene.lanes.height > area.height) paintScroll(pen, shot, brush);
  pen.restore();
}

/** Where nothing lies yet. */
function paintHint(pen: Pen, { given, layout }: Shot, { family, inks }: Brush): void {
  const { locked, drawing } = given.view;
  if (locked || drawing?.kind !== "interval" || !layout.lanes) return;
  const { y, height } = layout.lanes;
  pen.font = `13px ${family}`;
  pen.fillStyle = inks.muted;
  pen.textBaseline = "middle";
  pen.fillText("Drag here to mark an interval.", layout.gutter + 10, y + height / 2);
}

/** How much of the lanes there is besides what shows. */
function paintScroll(pen: Pen, { layout, scene, scrolled }: Shot, { inks }: Brush): void {
  const area = layout.lanes;
  if (!area) return;
  const all = scene.lanes.height;
  pen.globalAlpha = 0.5;
  pen.fillStyle = inks.muted;
  pen.beginPath();
  const y = area.y + (scrolled / all) * area.height;
  const x = layout.gutter + layout.width - 5;
  pen.roundRect(x, y, 4, (area.height / all) * area.height, 2);
  pen.fill();
  pen.globalAlpha = 1;
}
