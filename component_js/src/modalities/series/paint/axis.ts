// The scale of a row under its lines: faint ones at its ticks.

import type { Frame } from "../../../timeline/band";
import type { Scale } from "../scale";
import type { Tick } from "../ticks";

export function paintGrid(
  pen: CanvasRenderingContext2D,
  { inks, width, density }: Frame,
  scale: Scale,
  ticks: readonly Tick[],
): void {
  const rule = (value: number, color: string, strength: number): void => {
    pen.globalAlpha = strength;
    pen.fillStyle = color;
    // On the grid of the device, or it would be two faint lines.
    pen.fillRect(0, Math.round(scale.y(value) * density) / density, width, 1 / density);
  };
  for (const { value } of ticks) rule(value, inks.line, 0.55);
  if (scale.low < 0 && scale.high > 0) rule(0, inks.muted, 0.35);
  pen.globalAlpha = 1;
}
