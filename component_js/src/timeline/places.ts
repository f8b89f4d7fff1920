// Tells where what lies along a timeline stands on the page.

import type { Scope } from "../core/scope";
import type { Places } from "../regions/places";
import { itemsAt } from "./hands/reach";
import { RULER, slotsOf } from "./layout";
import { revealing } from "./looking/window";
import type { Stage } from "./stage";

/** Of what is as high as a whole row, so much about its middle is meant, in CSS pixels. */
const HIGH = 22;

export function tellPlaces(scope: Scope, frame: HTMLElement, stage: Stage): void {
  if (!stage.given().view.onPlaces) return;

  /** Of the rows, which stand below the ruler. */
  function corner(): { readonly x: number; readonly y: number } {
    const { left, top } = frame.getBoundingClientRect();
    return { x: left + frame.clientLeft, y: top + frame.clientTop + RULER };
  }

  const places: Places = {
    boxOf(id) {
      const item = stage.scene().field.get(id);
      if (!item) return undefined;
      const { gutter, lanes } = stage.layout();
      const [shown] = slotsOf(item, stage.layout(), stage.scene().lanes, stage.scrolled());
      const lane = stage.scene().lanes.slots.get(item);
      const hidden = lanes && lane && { ...lane, y: lanes.y + lane.y - stage.scrolled() };
      const slot = shown ?? hidden;
      if (!slot) return undefined;
      const { x, y } = corner();
      const from = (item.start - stage.window().start) / stage.pixel();
      const height = Math.min(HIGH, slot.height);
      return {
        x: x + gutter + from,
        y: y + slot.y + (slot.height - height) / 2,
        width: (item.end - item.start) / stage.pixel(),
        height,
      };
    },
    frame() {
      const { x, y } = corner();
      const { gutter, width, height } = stage.layout();
      return { x: x + gutter, y, width, height };
    },
    at({ x, y }) {
      const from = corner();
      return itemsAt(stage, { x: x - from.x, y: y - from.y }, "mouse")[0]?.region.id;
    },
    subscribe: (moved) => stage.onLook(moved),
    reveal(ids) {
      const items = ids.flatMap((id) => stage.scene().field.get(id) ?? []);
      const [first] = items;
      if (!first) return;
      const all = {
        start: Math.min(...items.map(({ start }) => start)),
        end: Math.max(...items.map(({ end }) => end)),
      };
      const { start, end } = stage.window();
      stage.look(revealing(stage.window(), all.end - all.start <= end - start ? all : first));
    },
  };
  stage.given().view.onPlaces?.(places);
  scope.own(() => stage.given().view.onPlaces?.(undefined));
}
