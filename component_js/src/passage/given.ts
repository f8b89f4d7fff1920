// What a passage is given to show and to report: the part of a view's props that is about words.

import type { Choice } from "../core/command";
import type { Grain } from "../core/text";
import type { Drawn, Geometry } from "../regions/region";
import type { Viewing } from "../regions/viewing";
import type { AnyRegion, AnySpace, Passage as Space } from "../schema.gen";

export type Worded = Viewing & {
  readonly source: {
    readonly name: string;
    readonly title: string;
    readonly granularity: Grain;
    readonly labelled: "inline" | "margin";
  };
  /** The space that those were marked in that were there before. */
  readonly known?: AnySpace | undefined;
  readonly drawing: { readonly kind: AnyRegion["kind"] } | undefined;
  /** Many at once, in one step to undo. */
  readonly onDrawAll?: ((drawn: readonly Geometry[]) => Drawn) | undefined;
  readonly onRemove?: ((ids: readonly string[]) => void) | undefined;
  readonly onSpace: (space: Space) => void;
  readonly onPending?: ((pending: Geometry | undefined) => void) | undefined;
  /** The labels that may be picked for what is pending. */
  readonly choices?: readonly Choice[] | undefined;
};
