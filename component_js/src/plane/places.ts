// Tells where the regions of a plane stand on the page, also those that are being pulled.

import type { Scope } from "../core/scope";
import type { Places } from "../regions/places";
import type { Bounds } from "../regions/region";
import {
  boundsOnScreen,
  kept,
  lookingAt,
  revealing,
  toImage,
  type Viewport,
} from "./looking/viewport";
import { boundsOf } from "./plane";
import type { Stage } from "./stage";

/** How far off a region is still pointed at, in CSS pixels. */
const SLACK = 3;
/** Room round what comes into sight. */
const RIM = 40;

export function tellPlaces(scope: Scope, frame: HTMLElement, stage: Stage): void {
  if (!stage.props().onPlaces) return;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  function partOf(id: string): Bounds | undefined {
    const held = stage.hand.held();
    if (held?.item?.region.id === id && held.shape) return boundsOf(held.shape);
    const along = held?.along.find(({ item }) => item.region.id === id);
    if (along) return boundsOf(along.shape);
    const item = stage.field().get(id);
    return item && boundsOf(item.region);
  }

  const places: Places = {
    boxOf(id) {
      const part = partOf(id);
      if (!part) return undefined;
      const { left, top } = frame.getBoundingClientRect();
      const on = boundsOnScreen(stage.view(), part);
      return { ...on, x: on.x + left + frame.clientLeft, y: on.y + top + frame.clientTop };
    },
    frame() {
      const { left, top } = frame.getBoundingClientRect();
      const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = frame;
      return { x: left + clientLeft, y: top + clientTop, width, height };
    },
    at({ x, y }) {
      const { left, top } = frame.getBoundingClientRect();
      const on = { x: x - left - frame.clientLeft, y: y - top - frame.clientTop };
      const [first] = stage.field().at(toImage(stage.view(), on), SLACK / stage.view().scale);
      return first?.region.id;
    },
    subscribe(moved) {
      listeners.add(moved);
      return () => listeners.delete(moved);
    },
    reveal(ids) {
      const parts = ids.flatMap((id) => partOf(id) ?? []);
      if (parts.length > 0) stage.look(showing(stage, around(parts)));
    },
  };

  stage.onLook(tell);
  scope.listen(frame, "pointermove", () => {
    if (stage.hand.held()) tell();
  });
  stage.props().onPlaces?.(places);
  scope.own(() => stage.props().onPlaces?.(undefined));
}

/** As near as it is, or as far off as shows all of a part. */
function showing(stage: Stage, part: Bounds): Viewport {
  const [view, size] = [stage.view(), stage.size()];
  const on = boundsOnScreen(view, part);
  const fit = Math.min((size.width - 2 * RIM) / on.width, (size.height - 2 * RIM) / on.height);
  if (fit >= 1) return kept(revealing(view, part, size, RIM), stage.plane, size);
  const middle = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
  return lookingAt({ ...view, scale: view.scale * fit }, middle, stage.plane, size);
}

function around(parts: readonly Bounds[]): Bounds {
  const x = Math.min(...parts.map((each) => each.x));
  const y = Math.min(...parts.map((each) => each.y));
  const right = Math.max(...parts.map((each) => each.x + each.width));
  const bottom = Math.max(...parts.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}
