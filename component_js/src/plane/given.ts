// What a plane is given to show and to report: the part of a view's props that is about shapes.

import type { Company } from "../core/clock";
import type { Command } from "../core/command";
import type { Places } from "../regions/places";
import type { Bones, Drawing, Geometry } from "../regions/region";
import type { AnyRegion, Mark } from "../schema.gen";

/** The props of any view are such. */
export type Given = {
  readonly source: { readonly name: string; readonly title: string };
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  readonly drawing: Drawing | undefined;
  readonly locked: boolean;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly bonesOf: (region: AnyRegion) => Bones;
  readonly activeColor: string;
  readonly activeBones: Bones;
  readonly company: Company;
  /** What a model proposes here, to be shown and not to be taken for regions. */
  readonly proposed?: readonly AnyRegion[] | undefined;
  /** What it was asked with. */
  readonly marks?: readonly Mark[] | undefined;
  readonly onDraw: (drawn: Geometry) => void;
  readonly onChange: (regions: readonly AnyRegion[], gone?: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onCommands: (commands: readonly Command[]) => void;
  readonly onPlaces?: ((places: Places | undefined) => void) | undefined;
  readonly announce: (words: string) => void;
};
