// Words that are others at every frame, on a ground of their own.

import type { Brush, Pen, Shot } from "./shot";

const HEIGHT = 20;
const PADDING = 6;

/** With its lower edge at a height, about a place, inside of the plot. */
export function paintTag(
  pen: Pen,
  words: string,
  about: number,
  bottom: number,
  { layout }: Shot,
  { family, inks }: Brush,
): void {
  pen.font = `12px ${family}`;
  const width = pen.measureText(words).width + 2 * PADDING;
  const most = layout.gutter + layout.width - width - 2;
  const x = Math.max(layout.gutter + 2, Math.min(about - width / 2, most));
  pen.fillStyle = inks.text;
  pen.beginPath();
  pen.roundRect(x, bottom - HEIGHT, width, HEIGHT, 4);
  pen.fill();
  pen.fillStyle = inks.surface;
  pen.textBaseline = "middle";
  pen.fillText(words, x + PADDING, bottom - HEIGHT / 2 + 0.5);
}
