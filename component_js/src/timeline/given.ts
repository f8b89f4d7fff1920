// What the timeline needs of what its view is given.

import type { Clock, Company } from "../core/clock";
import type { Command } from "../core/command";
import type { Places } from "../regions/places";
import type { Geometry } from "../regions/region";
import type { AnyRegion } from "../schema.gen";
import type { TimelineProps } from "./props";
import type { Together } from "./timed";

/** The props of any view are such. */
export type View = {
  readonly source: { readonly name: string; readonly title: string };
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  readonly drawing: { readonly kind: AnyRegion["kind"]; readonly tool: string } | undefined;
  readonly locked: boolean;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly activeColor: string;
  readonly clock: Clock;
  readonly together?: Together | undefined;
  readonly company?: Pick<Company, "sight">;
  /** What a model proposes here, to be shown and not to be taken for regions. */
  readonly proposed?: readonly AnyRegion[] | undefined;
  readonly onDraw: (drawn: Geometry) => void;
  readonly onChange: (regions: readonly AnyRegion[], gone?: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onCommands: (commands: readonly Command[]) => void;
  readonly onPlaces?: ((places: Places | undefined) => void) | undefined;
  readonly announce: (words: string) => void;
};

export type Given = TimelineProps & { readonly view: View };
