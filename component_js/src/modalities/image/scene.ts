// What is to be painted: all regions, and which of them are raised above the others.

import type { ViewProps } from "../modality";
import { difference, type Field, fieldOf, type Item, itemsOf, type Looks } from "./field";

/** What is selected is raised: it is painted live. */
export type Scene = {
  readonly field: Field;
  readonly raised: ReadonlySet<string>;
  readonly looks: Looks | undefined;
};

export const emptyScene: Scene = { field: fieldOf([]), raised: new Set(), looks: undefined };

type Given = Pick<ViewProps, "regions" | "selection" | "colorOf" | "titleOf">;

/** The scene for these props, and the items that came, went, rose or sank. */
export function sceneOf(
  { regions, selection, colorOf, titleOf }: Given,
  before: Scene,
): { readonly scene: Scene; readonly changed: readonly Item[] } {
  const fresh = before.looks?.colorOf !== colorOf || before.looks.titleOf !== titleOf;
  const items = itemsOf(regions, before.field, { colorOf, titleOf }, fresh);
  const field = items === before.field.items ? before.field : fieldOf(items);
  const raised = new Set([...selection].filter((id) => field.get(id)));
  const turned = [...raised, ...before.raised].filter(
    (id) => raised.has(id) !== before.raised.has(id),
  );
  const changed = new Set(difference(before.field.items, items));
  for (const id of turned) {
    const item = field.get(id);
    if (item) changed.add(item);
  }
  return { scene: { field, raised, looks: { colorOf, titleOf } }, changed: [...changed] };
}

export function raisedIn({ field, raised }: Scene): readonly Item[] {
  return [...raised].flatMap((id) => field.get(id) ?? []);
}
