// What a modality paints along a timeline, and what it is told of the place to paint in.

import type { Stretch } from "../core/clock";

/** Colours of the theme as they are where the timeline stands, light or dark. */
export type Inks = {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
};

/** A part of the canvas: the pen stands at its top left corner, and measures in CSS pixels. */
export type Frame = {
  readonly window: Stretch;
  readonly width: number;
  readonly height: number;
  readonly inks: Inks;
  /** Where a time lies. */
  readonly x: (at: number) => number;
  /** Device pixels in a CSS pixel: what is worked out for each pixel is worked out for each of these. */
  readonly density: number;
};

export type Paint = (pen: CanvasRenderingContext2D, frame: Frame) => void;

/** A row of the timeline that shows what there is: a channel, or several over each other. */
export type Band = {
  /** Tells it from the others. */
  readonly name: string;
  readonly title: string;
  /** What a region that is about this row alone names as its channel; null where none may. */
  readonly channel: string | null;
  /** What it shows over each other: a region about one of them lies in it. */
  readonly channels?: readonly string[];
  /** In CSS pixels. */
  readonly height: number;
  readonly paint: Paint;
};
