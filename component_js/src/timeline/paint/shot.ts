// All that painting needs to know of the moment.

import type { Stretch } from "../../core/clock";
import type { Chips } from "../../regions/chips";
import type { Tint } from "../../regions/ink";
import type { Inks } from "../band";
import type { Given } from "../given";
import type { Held } from "../hands/hand";
import type { Layout } from "../layout";
import { xOf } from "../looking/window";
import type { Overlay } from "../overlay";
import type { Scene } from "../scene";

export type Pen = CanvasRenderingContext2D;

export type Brush = {
  readonly family: string;
  readonly inks: Inks;
  readonly tintOf: (color: string) => Tint;
  readonly chips: Chips;
};

export type Shot = {
  readonly given: Given;
  readonly window: Stretch;
  readonly layout: Layout;
  readonly scene: Scene;
  /** How far the lanes are scrolled, in CSS pixels. */
  readonly scrolled: number;
  readonly cursor: number;
  readonly held: Held | undefined;
  readonly overlay: Overlay;
};

/** From the left edge of the canvas. */
export function placeOf({ window, layout }: Shot, at: number): number {
  return layout.gutter + xOf(window, layout.width, at);
}

/** What is painted inside stays beside the titles. */
export function inPlot(pen: Pen, { layout }: Shot, paint: () => void): void {
  pen.save();
  pen.beginPath();
  pen.rect(layout.gutter, 0, layout.width, layout.height);
  pen.clip();
  paint();
  pen.restore();
}
