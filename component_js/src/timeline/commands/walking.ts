// From region to region, in the order of time.

import type { Item } from "../field";
import type { Stage } from "../stage";
import { spoken } from "../words";

export function goToRegion(stage: Stage, way: 1 | -1): void {
  const { view } = stage.given();
  const next = nextOf(stage.scene().field.items, stage.selected()[0], stage.cursor(), way);
  if (!next) return;
  view.onSelect([next.region.id]);
  stage.seek(next.start);
  view.announce(`${next.title}. ${spoken(stage.given(), next)}.`);
}

/** After what is selected, or the cursor where nothing is; round and round. */
export function nextOf(
  items: readonly Item[],
  from: Item | undefined,
  cursor: number,
  way: 1 | -1,
): Item | undefined {
  const at = from ? items.indexOf(from) : -1;
  if (at >= 0) return items.at((at + way) % items.length);
  if (way > 0) return items.find(({ start }) => start >= cursor) ?? items[0];
  return items.findLast(({ start }) => start < cursor) ?? items.at(-1);
}
