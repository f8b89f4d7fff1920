// The small name tags of regions, each drawn once and stamped wherever it is needed.

import type { Tint } from "./ink";
import type { Bounds, Point } from "./region";

export const CHIP_HEIGHT = 18;
export const CHIP_WIDTH = 160;
const PADDING = 5;
const MOST = 400;

type Stamp = { readonly canvas: HTMLCanvasElement; readonly width: number };

export type Chips = {
  readonly width: (title: string, color: string) => number;
  /** Above `on`, or inside it where there is no room above; never outside of `around`. */
  readonly stamp: (
    pen: CanvasRenderingContext2D,
    title: string,
    color: string,
    on: Bounds,
    around: Bounds,
  ) => void;
};

export function createChips(family: string, ratio: number, tintOf: (color: string) => Tint): Chips {
  const stamps = new Map<string, Stamp>();

  function make(title: string, color: string): Stamp {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    if (!pen) return { canvas, width: 0 };
    const font = `600 12px ${family}`;
    pen.font = font;
    const text = fitting(title, CHIP_WIDTH - 2 * PADDING, (part) => pen.measureText(part).width);
    const width = Math.ceil(pen.measureText(text).width) + 2 * PADDING;
    canvas.width = Math.ceil(width * ratio);
    canvas.height = Math.ceil(CHIP_HEIGHT * ratio);
    pen.scale(ratio, ratio);
    pen.font = font;
    pen.textBaseline = "middle";
    const tint = tintOf(color);
    pen.fillStyle = tint.color;
    pen.beginPath();
    pen.roundRect(0, 0, width, CHIP_HEIGHT, 3);
    pen.fill();
    pen.fillStyle = tint.ink;
    pen.fillText(text, PADDING, CHIP_HEIGHT / 2 + 0.5);
    return { canvas, width };
  }

  function stampOf(title: string, color: string): Stamp {
    const key = `${color}\n${title}`;
    const found = stamps.get(key);
    if (found) return found;
    if (stamps.size >= MOST) stamps.clear();
    const made = make(title, color);
    stamps.set(key, made);
    return made;
  }

  return {
    width: (title, color) => stampOf(title, color).width,
    stamp(pen, title, color, on, around) {
      const { canvas, width } = stampOf(title, color);
      if (width === 0) return;
      const snap = (value: number): number => Math.round(value * ratio) / ratio;
      const { x, y } = placeOf(on, width, around);
      pen.drawImage(canvas, snap(x), snap(y), width, CHIP_HEIGHT);
    },
  };
}

export function placeOf(on: Bounds, width: number, around: Bounds): Point {
  const above = on.y - CHIP_HEIGHT - 2;
  return {
    x: Math.max(Math.min(on.x - 1, around.x + around.width - width), around.x - 1),
    y: above >= around.y ? above : Math.max(on.y, around.y) + 2,
  };
}

/** As much of a title as there is room for. */
export function fitting(title: string, room: number, measure: (text: string) => number): string {
  if (measure(title) <= room) return title;
  const letters = Array.from(title);
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join("")}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("")}…`;
}
