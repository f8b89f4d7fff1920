// A small map of the image with the part of it that shows, while not all of it does.

import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";
import { standOn } from "../paint/sheet";
import type { Picture } from "../picture";
import type { Stage } from "../stage";
import { filterOf } from "./sight";
import {
  boundsOnImage,
  boundsOnScreen,
  fitted,
  lookingAt,
  overflows,
  type Size,
  type Turn,
  toImage,
  type Viewport,
} from "./viewport";

/** The most that it takes of the frame. */
const SHARE = 0.22;
const MOST: Size = { width: 168, height: 132 };

/** In a frame smaller than this, it would cover too much. */
const ROOM: Size = { width: 420, height: 260 };

/** It hears of every view; those who cannot see it pan by key. */
export function openMap(scope: Scope, frame: HTMLElement, stage: Stage, picture: Picture): void {
  const { plane } = stage;
  const map = document.createElement("div");
  map.className = "el-image-map";
  map.setAttribute("aria-hidden", "true");
  map.hidden = true;
  const canvas = document.createElement("canvas");
  const window = document.createElement("div");
  window.className = "el-image-map-window";
  map.append(canvas, window);
  frame.append(map);
  scope.own(() => {
    canvas.width = canvas.height = 0;
    map.remove();
  });

  let painted = "";
  let view: Viewport = { scale: 1, x: 0, y: 0, turn: 0 };

  function paint(size: Size, turn: Turn): void {
    const key = `${size.width} ${size.height} ${turn} ${devicePixelRatio}`;
    if (key === painted) return;
    painted = key;
    view = fitted(plane, size, turn);
    const on = boundsOnScreen(view, { x: 0, y: 0, ...plane });
    // No rim: a map is as large as what it shows.
    view = { ...view, x: view.x - on.x, y: view.y - on.y };
    map.style.width = `${on.width}px`;
    map.style.height = `${on.height}px`;
    canvas.width = Math.ceil(on.width * devicePixelRatio);
    canvas.height = Math.ceil(on.height * devicePixelRatio);
    const pen = canvas.getContext("2d");
    pen?.scale(devicePixelRatio, devicePixelRatio);
    if (!pen) return;
    standOn(pen, view);
    const part = { x: 0, y: 0, ...plane };
    picture.paint(pen, { scale: view.scale, ratio: devicePixelRatio, part });
  }

  function show(): void {
    const frame = stage.size();
    const isWanted = stage.sight.get().map && isBeyond(stage, frame);
    map.hidden = !isWanted || frame.width < ROOM.width || frame.height < ROOM.height;
    if (map.hidden) return;
    paint(
      {
        width: Math.min(frame.width * SHARE, MOST.width),
        height: Math.min(frame.height * SHARE * 1.5, MOST.height),
      },
      stage.view().turn,
    );
    canvas.style.filter = filterOf(stage.sight.get());
    const seen = boundsOnImage(stage.view(), { x: 0, y: 0, ...frame });
    const { x, y, width, height } = boundsOnScreen(view, seen);
    window.style.width = `${width}px`;
    window.style.height = `${height}px`;
    window.style.transform = `translate(${x}px, ${y}px)`;
  }

  function go({ clientX, clientY }: PointerEvent): void {
    const { left, top } = map.getBoundingClientRect();
    const on: Point = { x: clientX - left - map.clientLeft, y: clientY - top - map.clientTop };
    stage.look(lookingAt(stage.view(), toImage(view, on), plane, stage.size()));
  }

  scope.listen(map, "pointerdown", (event: PointerEvent) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    map.setPointerCapture(event.pointerId);
    // The keys stay with the image.
    event.preventDefault();
    frame.focus({ preventScroll: true });
    go(event);
  });
  scope.listen(map, "pointerup", (event: PointerEvent) => event.stopPropagation());
  scope.listen(map, "pointermove", (event: PointerEvent) => {
    event.stopPropagation();
    if (map.hasPointerCapture(event.pointerId)) go(event);
  });
  stage.onLook(show);
  show();
}

/** What is scrolled from its top on needs no map until it is wider than its frame. */
function isBeyond({ view, plane, manner }: Stage, frame: Size): boolean {
  if (!manner.scrolled) return overflows(view(), plane, frame);
  return boundsOnScreen(view(), { x: 0, y: 0, ...plane }).width > frame.width + 0.5;
}
