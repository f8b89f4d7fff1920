// What every view of regions is given to show and to report, whatever it shows them on.

import type { Company } from "../core/clock";
import type { Command } from "../core/command";
import type { AnyRegion } from "../schema.gen";
import type { Places } from "./places";
import type { Geometry } from "./region";

export type Viewing = {
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  readonly locked: boolean;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly activeColor: string;
  /** What else the task shows, and what runs together with it. */
  readonly company: Company;
  readonly onDraw: (drawn: Geometry) => void;
  /** Regions that were edited together, or made or lost by it: one step to undo. */
  readonly onChange: (regions: readonly AnyRegion[], gone?: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  /** What the view can do beyond drawing, such as zooming; replaces what it offered before. */
  readonly onCommands: (commands: readonly Command[]) => void;
  /** Where its regions stand, as long as it is shown. */
  readonly onPlaces?: ((places: Places | undefined) => void) | undefined;
  /** Say it to a screen reader. */
  readonly announce: (words: string) => void;
};
