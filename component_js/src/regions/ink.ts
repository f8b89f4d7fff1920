// Which of black and white reads on a colour, whatever way the colour is written.

import type { Point } from "./region";

export type Rgb = readonly [red: number, green: number, blue: number];

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

export function inkOn(color: Rgb): "#000" | "#fff" {
  return contrast(color, [255, 255, 255]) >= contrast(color, [0, 0, 0]) ? "#fff" : "#000";
}

/** A colour as a canvas takes it, and the ink that reads on it. */
export type Tint = { readonly color: string; readonly ink: "#000" | "#fff" };

type Line = readonly [width: number, color: string];

/** A line on a wider one, to be seen on any ground. */
export function strokeTwice(pen: CanvasRenderingContext2D, ...lines: readonly [Line, Line]): void {
  for (const [width, color] of lines) {
    pen.lineWidth = width;
    pen.strokeStyle = color;
    pen.stroke();
  }
}

export function strokeRing(
  pen: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  ...lines: readonly [Line, Line]
): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  strokeTwice(pen, ...lines);
}

/** Stands in for a colour that the browser does not know. */
const UNKNOWN = "#64748b";

/** Reads colours as the browser does, each once. */
export function createTints(): (color: string) => Tint {
  const known = new Map<string, Tint>();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });

  function read(written: string): Tint {
    if (!pen) return { color: written, ink: "#fff" };
    pen.fillStyle = UNKNOWN;
    pen.fillStyle = written;
    pen.clearRect(0, 0, 1, 1);
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return { color: pen.fillStyle, ink: inkOn([red, green, blue]) };
  }

  return (written) => {
    const tint = known.get(written) ?? read(written);
    known.set(written, tint);
    return tint;
  };
}
