// Many regions drawn at once with the labels in hand: one step to undo, and none that is there already.

import { newId } from "../../core/id";
import { labelsOf } from "../../core/interface";
import { bare, putting } from "../../core/part";
import type { Drawn, Geometry } from "../../regions/region";
import type { AnyRegion, AnySource, Interface } from "../../schema.gen";
import type { Editing } from "../editing";
import { usesOf } from "../inHand";

type Given = { readonly face: Interface; readonly editing: Editing };

export function drawAllOn(
  { face, editing }: Given,
  source: AnySource,
  item: number | undefined,
): (drawn: readonly Geometry[]) => Drawn {
  return (drawn) => {
    const labels = editing.labelsFor(source);
    const known = new Set(editing.regionsOn(source.name, item).map(keyOf));
    const shared = { ...bare, source: source.name, item: item ?? null, labels };
    const anew = drawn
      .map((each): AnyRegion => ({ ...shared, id: newId(), ...each }))
      .filter((region) => !known.has(keyOf(region)));
    const made = anew.slice(0, roomFor(labels, face, editing.regions));
    const { editor } = editing;
    editor.commit(putting(editor.state().parts, ...made));
    return {
      made: made.length,
      there: drawn.length - anew.length,
      left: anew.length - made.length,
    };
  };
}

/** What marks the same words in the same way. */
function keyOf(region: AnyRegion): string {
  if (region.kind !== "span") return region.id;
  return JSON.stringify([region.start, region.end, [...region.labels].sort()]);
}

/** How many more regions may carry all of these labels. */
function roomFor(
  names: readonly string[],
  face: Interface,
  regions: readonly AnyRegion[],
): number | undefined {
  const uses = usesOf(regions);
  const rooms = labelsOf(face)
    .flatMap((set) => set.labels)
    .filter(({ name, most }) => most !== null && names.includes(name))
    .map(({ name, most }) => Math.max(0, (most ?? 0) - (uses.get(name) ?? 0)));
  return rooms.length > 0 ? Math.min(...rooms) : undefined;
}
