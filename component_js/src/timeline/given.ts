// What the timeline needs of what its view is given.

import type { Clock, Company } from "../core/clock";
import type { Viewing } from "../regions/viewing";
import type { AnyRegion } from "../schema.gen";
import type { TimelineProps } from "./props";
import type { Together } from "./timed";

/** The props of any view are such. */
export type View = Omit<Viewing, "company"> & {
  readonly source: { readonly name: string; readonly title: string };
  readonly drawing: { readonly kind: AnyRegion["kind"]; readonly tool: string } | undefined;
  readonly clock: Clock;
  readonly together?: Together | undefined;
  readonly company?: Pick<Company, "sight">;
  /** What a model proposes here, to be shown and not to be taken for regions. */
  readonly proposed?: readonly AnyRegion[] | undefined;
};

export type Given = TimelineProps & { readonly view: View };
