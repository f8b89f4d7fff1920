// The handle on the region that is selected: dragged to another one, it relates the two.

import type { Scope } from "../../core/scope";
import type { Bounds, Point } from "../../regions/region";
import { clamp } from "./boxes";

export type Handle = {
  /** Where it stands; nowhere, where there is nothing to take. */
  readonly stand: (at: Point | undefined) => void;
  readonly dragged: () => Point | undefined;
};

type Does = {
  /** In pixels of the window. */
  readonly onMove: () => void;
  readonly onDrop: (at: Point) => void;
  /** It was only touched. */
  readonly onTap: () => void;
};

const SVG = "http://www.w3.org/2000/svg";

/** Made part by part: some pages let no text become elements. */
function icon(): Element {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("viewBox", "0 0 12 12");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", "M2.500 9.500 9 3M4.500 3H9v4.500");
  drawn.append(path);
  return drawn;
}

/** Less than this is no drag, in pixels. */
const SLACK = 5;

export function openHandle(scope: Scope, root: HTMLElement, does: Does): Handle {
  const handle = document.createElement("button");
  handle.type = "button";
  handle.className = "el-arrow-handle";
  // By key there is a command; to a reader this would be a second one of it.
  handle.tabIndex = -1;
  handle.setAttribute("aria-hidden", "true");
  handle.title = "Drag to the region that this one relates to (Alt R)";
  handle.hidden = true;
  handle.append(icon());
  root.append(handle);
  let from: Point | undefined;
  let at: Point | undefined;

  function end(): void {
    from = at = undefined;
    delete root.dataset.dragging;
    does.onMove();
  }

  scope.listen<PointerEvent>(handle, "pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY };
  });
  scope.listen<PointerEvent>(handle, "pointermove", ({ clientX: x, clientY: y }) => {
    if (!from || (!at && Math.hypot(x - from.x, y - from.y) < SLACK)) return;
    at = { x, y };
    root.dataset.dragging = "";
    does.onMove();
  });
  scope.listen<PointerEvent>(handle, "pointerup", () => {
    if (!from) return;
    const dropped = at;
    end();
    if (dropped) does.onDrop(dropped);
    else does.onTap();
  });
  scope.listen(handle, "pointercancel", end);
  // What the press would do besides, such as selecting text.
  for (const type of ["mousedown", "click"]) {
    scope.listen(handle, type, (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
  }
  scope.listen<KeyboardEvent>(
    root.ownerDocument,
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !from) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    },
    { capture: true },
  );

  return {
    dragged: () => at,
    stand(place) {
      handle.hidden = place === undefined;
      if (place) handle.style.transform = `translate(${place.x}px, ${place.y}px)`;
    },
  };
}

/** Where a region has grips of its own at its corners, as far off as one needs to take either. */
const OFF = { words: { x: 3, y: 7 }, picture: { x: 18, y: 14 } };
/** From the edges of a frame. */
const RIM = 12;

/** Beside an upper corner of a region: the right one, or the left one where that is at the edge. */
export function cornerOf(box: Bounds, frame: Bounds, isInWords: boolean): Point {
  const off = isInWords ? OFF.words : OFF.picture;
  const [low, high] = [frame.x + RIM, frame.x + frame.width - RIM];
  const right = box.x + box.width + off.x;
  const x = right <= high ? right : box.x - off.x;
  const isBeside = right <= high || x >= low || isInWords;
  return {
    // With no room on either side it stands over the middle.
    x: isBeside ? clamp(x, low, high) : box.x + box.width / 2,
    y: Math.max(box.y - off.y, frame.y + 10),
  };
}
