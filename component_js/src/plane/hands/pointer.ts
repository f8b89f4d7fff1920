// Mouse, finger and pen: select, draw, pull, pan.

import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";
import { kept, panned, toImage } from "../looking/viewport";
import { banded } from "../paint/band";
import type { Band } from "../paint/overlay";
import { makingOf } from "../plane";
import type { Stage } from "../stage";
import { createClicks } from "./clicks";
import { cursorAt, type Intent, intentOf } from "./intent";
import { pinching } from "./pinch";
import { aimed, isMoving, pull, slackOf, startDrawing, touchOf } from "./taking";

type Press = {
  readonly pointer: number;
  readonly type: string;
  readonly from: Point;
  readonly intent: Intent;
  /** What the tool in hand was told last before it. */
  readonly told: Point | undefined;
  last: Point;
  dragged: boolean;
};

/** How far a pointer may tremble and still click, in CSS pixels. */
const tremble = (event: PointerEvent): number => (event.pointerType === "mouse" ? 3 : 8);

/** All that the browser heard of since the last frame, for tools that mind how a stroke bends. */
function partsOf(event: PointerEvent, stage: Stage): readonly PointerEvent[] {
  if (!makingOf(stage.props().drawing)?.fine) return [event];
  // Some browsers have it in secure contexts alone.
  const parts = event.getCoalescedEvents?.() ?? [];
  return parts.length > 0 ? parts : [event];
}

export function listenToPointer(
  scope: Scope,
  frame: HTMLElement,
  stage: Stage,
  panning: () => boolean,
  leaves: (event: PointerEvent) => boolean = () => false,
): void {
  const { hand } = stage;
  const pinch = pinching(stage);
  const clicks = createClicks(stage);
  let press: Press | undefined;

  const placeOf = (event: PointerEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: event.clientX - left - frame.clientLeft, y: event.clientY - top - frame.clientTop };
  };
  const imageOf = (place: Point): Point => toImage(stage.view(), place);

  function down(event: PointerEvent): void {
    if (event.button > 1 || (event.pointerType !== "touch" && isLeft(event))) return;
    // The palm of a hand that holds a pen.
    if (event.pointerType === "touch" && press?.type === "pen") return;
    const place = placeOf(event);
    if (pinch.down(event, place)) {
      giveUp();
      return;
    }
    if (press && event.pointerType === "pen") giveUp();
    if (press) return;
    frame.setPointerCapture(event.pointerId);
    const intent = intentOf(stage, event, place, panning());
    const { pointerId: pointer, pointerType: type } = event;
    const told = hand.held()?.last;
    press = { pointer, type, from: place, last: place, intent, told, dragged: false };
    if (intent === "second") hand.send("down", aimed(stage, place), touchOf(stage, event));
    stage.show({ crosshair: undefined, grip: undefined });
  }

  /** What was drawn before the press stays in hand, as it was. */
  function giveUp(): void {
    if (press?.intent === "second" && press.told) hand.send("move", press.told);
    else if (press?.dragged) hand.cancel();
    press = undefined;
    stage.show({ band: undefined, snap: undefined });
  }

  function move(event: PointerEvent): void {
    const place = placeOf(event);
    if (pinch.move(event, place)) return;
    if (press) {
      if (press.pointer === event.pointerId) drag(press, event, place);
    } else {
      if (hand.held()) hand.send("move", aimed(stage, place), touchOf(stage, event));
      hover(event, place);
    }
  }

  function drag(now: Press, event: PointerEvent, place: Point): void {
    const off = Math.hypot(place.x - now.from.x, place.y - now.from.y);
    if (!now.dragged && off < tremble(event)) return;
    if (!now.dragged) take(now, event);
    now.dragged = true;
    const { intent } = now;
    if (intent === "pan") {
      const by = { x: place.x - now.last.x, y: place.y - now.last.y };
      stage.look(kept(panned(stage.view(), by), stage.plane, stage.size()));
    } else if (intent === "band") {
      const band = stage.overlay().band;
      // The keys may have taken it away.
      if (band) stage.show({ band: { ...band, to: imageOf(place) } });
    } else if (intent !== "nothing") {
      for (const each of partsOf(event, stage)) {
        hand.send("move", aimed(stage, placeOf(each), isMoving(intent)), touchOf(stage, each));
      }
    }
    now.last = place;
    stage.show({ pointer: event.pointerType === "touch" ? undefined : place });
  }

  function take({ intent, from }: Press, event: PointerEvent): void {
    const at = imageOf(from);
    if (intent === "draw") startDrawing(stage, from, event);
    else if (intent === "band") stage.show({ band: { from: at, to: at }, hovered: undefined });
    else if (typeof intent === "object") pull(stage, intent, at);
  }

  function up(event: PointerEvent): void {
    const place = placeOf(event);
    pinch.up(event);
    if (press?.pointer !== event.pointerId) return;
    const { intent, dragged } = press;
    const { band } = stage.overlay();
    press = undefined;
    if (intent === "second") clicks.second(event, place, dragged);
    else if (!dragged && !isPan(event) && !isLeft(event)) clicks.click(intent, event, place);
    else if (intent === "band") stage.show({ band: undefined });
    else if (intent !== "pan" && intent !== "nothing") {
      hand.send("up", aimed(stage, place, isMoving(intent)), touchOf(stage, event));
    }
    if (intent === "band" && band) pickWithin(band, event);
    if (!hand.held()) stage.show({ snap: undefined });
    hover(event, place);
  }

  const isLeft = (event: PointerEvent): boolean => !isPan(event) && leaves(event);

  const isPan = (event: PointerEvent): boolean => event.button === 1 || panning();

  function pickWithin(band: Band, { shiftKey }: PointerEvent): void {
    const { selection, onSelect, announce } = stage.props();
    const ids = banded(stage.field(), band, selection, shiftKey);
    if (ids.length > 0 || selection.size > 0) onSelect(ids);
    announce(ids.length === 1 ? "1 region selected." : `${ids.length} regions selected.`);
  }

  function hover(event: PointerEvent, place: Point): void {
    const over = event.pointerType !== "touch" && !isLeft(event);
    const near = slackOf(event, stage.view());
    const free = over && !hand.held();
    const hovered = free ? stage.field().at(imageOf(place), near)[0] : undefined;
    stage.show({ hovered, pointer: over ? place : undefined });
    const intent = intentOf(stage, event, place, panning());
    if (free && intent === "draw") aimed(stage, place);
    else if (free && stage.overlay().snap) stage.show({ snap: undefined });
    frame.style.cursor = cursorAt(stage, event, place, panning());
  }

  function abandon(event: PointerEvent): void {
    pinch.up(event);
    if (press?.pointer !== event.pointerId) return;
    giveUp();
  }

  scope.listen(frame, "pointerdown", down);
  scope.listen(frame, "pointermove", move);
  scope.listen(frame, "pointerup", up);
  scope.listen(frame, "pointercancel", abandon);
  scope.listen(frame, "lostpointercapture", abandon);
  scope.listen(frame, "pointerleave", () => {
    stage.show({ hovered: undefined, pointer: undefined, ...(press ? {} : { snap: undefined }) });
  });
  scope.listen(frame, "mousedown", (event: MouseEvent) => {
    // The middle button would start the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
  });
}
