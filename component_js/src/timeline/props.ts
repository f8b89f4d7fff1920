// What a view hands to its timeline.

import type { ReactNode } from "react";
import type { Command } from "../core/command";
import type { AnyRegion, Timeline } from "../schema.gen";
import type { Band, Paint } from "./band";

/** A region that lies in time, and is not an interval: shown as a bar that is not pulled by its ends. */
export type Bar = {
  readonly region: AnyRegion;
  readonly start: number;
  readonly end: number;
  /** Moments inside it that stand out, such as key frames. */
  readonly marks: readonly number[];
};

export type TimelineProps = {
  /** All of it, in the times that regions have. */
  readonly time: Timeline;
  readonly bands: readonly Band[];
  /** Whether regions lie over the bands, or in lanes of their own beneath them. */
  readonly lanes: "over" | "below";
  readonly bars?: readonly Bar[];
  /** All of it, small. */
  readonly overview?: Paint;
  /** A number that is another one whenever the bands would paint something else. */
  readonly revision: number;
  /** The place of the sample or frame that lies so many steps from a place; by 0, the nearest one. */
  readonly stepped: (from: number, by: number) => number;
  /** Places that a pointer snaps to, besides the edges of regions and the cursor. */
  readonly snaps?: (near: number, slack: number) => readonly number[];
  /** A place in words, as fine as a difference of `fine` seconds needs. */
  readonly written: (at: number, fine: number) => string;
  /** What times without dates count: seconds where something plays, plain numbers otherwise. */
  readonly counts?: "seconds" | "numbers";
  /** As a tick of the ruler has it, where a whole one would take too much room. */
  readonly ticked?: (at: number, step: number) => string;
  /** Whether something plays: then there are a play button, a speed and a loop. */
  readonly plays: boolean;
  /** Told whenever another part of it is shown; `width` in device pixels. */
  readonly onWindow?: (window: { start: number; end: number }, width: number) => void;
  /** Told where the pointer or the cursor is, for values to be read there; undefined for nowhere. */
  readonly onPoint?: (at: number | undefined) => void;
  /** What the view adds to the commands of the timeline. */
  readonly commands?: readonly Command[];
  /** Stands in the bar of controls. */
  readonly controls?: ReactNode;
};
