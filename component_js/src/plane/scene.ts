// What is to be painted: all regions, and which of them are raised above the others.

import type { AnyRegion } from "../schema.gen";
import { difference, type Field, fieldOf, type Item, itemsOf, type Looks } from "./field";
import type { Given as All } from "./given";

/** More than this would be too much to paint in every frame. */
const RAISED = 300;

export type Scene = {
  readonly regions: readonly AnyRegion[];
  readonly field: Field;
  readonly selected: ReadonlySet<string>;
  /** What is selected is painted live, unless it is too much: then it rests with the others. */
  readonly raised: ReadonlySet<string>;
  readonly looks: Looks | undefined;
};

const none: ReadonlySet<string> = new Set();

export const emptyScene: Scene = {
  regions: [],
  field: fieldOf([]),
  selected: none,
  raised: none,
  looks: undefined,
};

type Given = Pick<All, "regions" | "selection" | keyof Looks>;

/** The scene for these props, and the items that came, went, rose or sank. */
export function sceneOf(
  { regions, selection, ...given }: Given,
  before: Scene,
): { readonly scene: Scene; readonly changed: readonly Item[] } {
  const { colorOf, titleOf, bonesOf } = given;
  const fresh =
    before.looks?.colorOf !== colorOf ||
    before.looks.titleOf !== titleOf ||
    before.looks.bonesOf !== bonesOf;
  const looks = fresh ? { colorOf, titleOf, bonesOf } : before.looks;
  // Of thousands of regions, most changes are to what is selected.
  const isSame = regions === before.regions && !fresh;
  const items = isSame ? before.field.items : itemsOf(regions, before.field, looks, fresh);
  const field = items === before.field.items ? before.field : fieldOf(items);
  const selected = new Set([...selection].filter((id) => field.get(id)));
  const raised = selected.size <= RAISED ? selected : none;
  const turned = [...selected, ...before.selected].filter(
    (id) =>
      selected.has(id) !== before.selected.has(id) || raised.has(id) !== before.raised.has(id),
  );
  const changed = new Set(isSame ? [] : difference(before.field.items, items));
  for (const id of turned) {
    const item = field.get(id);
    if (item) changed.add(item);
  }
  return { scene: { regions, field, selected, raised, looks }, changed: [...changed] };
}

export function raisedIn({ field, raised }: Scene): readonly Item[] {
  return [...raised].flatMap((id) => field.get(id) ?? []);
}

export function selectedIn({ field, selected }: Scene): readonly Item[] {
  return [...selected].flatMap((id) => field.get(id) ?? []);
}
