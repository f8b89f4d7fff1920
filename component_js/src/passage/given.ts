// What a passage is given to show and to report: the part of a view's props that is about words.

import type { Company } from "../core/clock";
import type { Choice, Command } from "../core/command";
import type { Grain } from "../core/text";
import type { Places } from "../regions/places";
import type { Drawn, Geometry } from "../regions/region";
import type { AnyRegion, AnySpace, Passage as Space } from "../schema.gen";

export type Worded = {
  readonly source: {
    readonly name: string;
    readonly title: string;
    readonly granularity: Grain;
    readonly labelled: "inline" | "margin";
  };
  readonly regions: readonly AnyRegion[];
  /** The space that those were marked in that were there before. */
  readonly known?: AnySpace | undefined;
  readonly selection: ReadonlySet<string>;
  readonly drawing: { readonly kind: AnyRegion["kind"] } | undefined;
  readonly locked: boolean;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly activeColor: string;
  readonly company: Company;
  readonly onDraw: (drawn: Geometry) => void;
  /** Many at once, in one step to undo. */
  readonly onDrawAll?: ((drawn: readonly Geometry[]) => Drawn) | undefined;
  readonly onChange: (regions: readonly AnyRegion[]) => void;
  readonly onRemove?: ((ids: readonly string[]) => void) | undefined;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onSpace: (space: Space) => void;
  readonly onCommands: (commands: readonly Command[]) => void;
  readonly onPlaces?: ((places: Places | undefined) => void) | undefined;
  readonly onPending?: ((pending: Geometry | undefined) => void) | undefined;
  /** The labels that may be picked for what is pending. */
  readonly choices?: readonly Choice[] | undefined;
  readonly announce: (words: string) => void;
};
