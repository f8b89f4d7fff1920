// What a plane is given to show and to report: the part of a view's props that is about shapes.

import type { Bones, Drawing } from "../regions/region";
import type { Viewing } from "../regions/viewing";
import type { AnyRegion, Mark } from "../schema.gen";

/** The props of any view are such. */
export type Given = Viewing & {
  readonly source: { readonly name: string; readonly title: string };
  readonly drawing: Drawing | undefined;
  readonly bonesOf: (region: AnyRegion) => Bones;
  readonly activeBones: Bones;
  /** What a model proposes here, to be shown and not to be taken for regions. */
  readonly proposed?: readonly AnyRegion[] | undefined;
  /** What it was asked with. */
  readonly marks?: readonly Mark[] | undefined;
  readonly onRemove: (ids: readonly string[]) => void;
};
