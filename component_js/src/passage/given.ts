// What a passage is given to show and to report: the part of a view's props that is about words.

import type { Company } from "../core/clock";
import type { Command } from "../core/command";
import type { Grain } from "../core/text";
import type { Places } from "../regions/places";
import type { Geometry } from "../regions/region";
import type { AnyRegion, Passage as Space } from "../schema.gen";

export type Worded = {
  readonly source: {
    readonly name: string;
    readonly title: string;
    readonly granularity: Grain;
    readonly labelled: "inline" | "margin";
  };
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  readonly drawing: { readonly kind: AnyRegion["kind"] } | undefined;
  readonly locked: boolean;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly activeColor: string;
  readonly company: Company;
  readonly onDraw: (drawn: Geometry) => void;
  readonly onChange: (regions: readonly AnyRegion[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onSpace: (space: Space) => void;
  readonly onCommands: (commands: readonly Command[]) => void;
  readonly onPlaces?: ((places: Places | undefined) => void) | undefined;
  readonly onPending?: ((pending: Geometry | undefined) => void) | undefined;
  readonly announce: (words: string) => void;
};
