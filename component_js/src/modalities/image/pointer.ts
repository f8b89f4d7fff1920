// Mouse, finger and pen: select, draw, pull, pan.

import type { Scope } from "../../core/scope";
import type { Point } from "../../regions/region";
import { createPinch } from "./pinch";
import { drawing } from "./plane";
import { cursorOf, type Hold, holdAt, picked } from "./reach";
import type { Stage } from "./stage";
import { isFit, kept, panned, toImage } from "./viewport";

/** What a pressed pointer is about to do once it moves. */
type Intent = Hold | "draw" | "pan" | "second" | "nothing";

type Press = {
  readonly pointer: number;
  readonly from: Point;
  readonly intent: Intent;
  last: Point;
  dragged: boolean;
};

/** How far a pointer may tremble and still click, in CSS pixels. */
const tremble = (event: PointerEvent): number => (event.pointerType === "mouse" ? 3 : 8);
const slack = (event: PointerEvent, scale: number): number =>
  (event.pointerType === "touch" ? 8 : 2) / scale;

export function listenToPointer(
  scope: Scope,
  frame: HTMLElement,
  stage: Stage,
  panning: () => boolean,
): void {
  const { hand } = stage;
  const pinch = createPinch(stage);
  let press: Press | undefined;

  const placeOf = (event: PointerEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: event.clientX - left - frame.clientLeft, y: event.clientY - top - frame.clientTop };
  };
  const imageOf = (place: Point): Point => toImage(stage.view(), place);
  const isZoomed = (): boolean => !isFit(stage.view(), stage.plane, stage.size());

  function intentOf(event: PointerEvent, at: Point): Intent {
    if (event.button === 1 || panning()) return "pan";
    if (hand.held()) return "second";
    const { locked, drawing: kind } = stage.props();
    const forced = event.ctrlKey || event.metaKey;
    const hold = locked || forced ? undefined : holdAt(stage.selected(), at, stage.view());
    if (hold) return hold;
    if (!locked && drawing(kind)) return "draw";
    return isZoomed() ? "pan" : "nothing";
  }

  function down(event: PointerEvent): void {
    if (event.button > 1) return;
    const place = placeOf(event);
    if (pinch.down(event, place)) {
      if (press?.dragged && press.intent !== "second") hand.cancel();
      press = undefined;
      return;
    }
    if (press) return;
    frame.setPointerCapture(event.pointerId);
    const intent = intentOf(event, place);
    press = { pointer: event.pointerId, from: place, last: place, intent, dragged: false };
    if (intent === "second") hand.send("move", imageOf(place), event.shiftKey);
    stage.cross(undefined);
    stage.stir();
  }

  function move(event: PointerEvent): void {
    const place = placeOf(event);
    if (pinch.move(event, place)) return;
    if (!press) {
      if (hand.held()) hand.send("move", imageOf(place), event.shiftKey);
      hover(event, place);
      stage.stir();
    } else if (press.pointer === event.pointerId) {
      drag(press, event, place);
    }
  }

  function drag(now: Press, event: PointerEvent, place: Point): void {
    const off = Math.hypot(place.x - now.from.x, place.y - now.from.y);
    if (!now.dragged && off < tremble(event)) return;
    if (!now.dragged) take(now, event);
    now.dragged = true;
    if (now.intent === "pan") {
      const by = { x: place.x - now.last.x, y: place.y - now.last.y };
      stage.look(kept(panned(stage.view(), by), stage.plane, stage.size()));
    } else if (now.intent !== "nothing") {
      hand.send("move", imageOf(place), event.shiftKey);
    }
    now.last = place;
    stage.stir();
  }

  function take({ intent, from }: Press, event: PointerEvent): void {
    if (intent === "draw") startDrawing(from, event);
    else if (typeof intent === "object") hand.pull(intent.item, intent.grip, imageOf(from));
  }

  function startDrawing(from: Point, event: PointerEvent): void {
    const { drawing: kind, selection, onSelect } = stage.props();
    const tool = drawing(kind);
    if (!tool) return;
    if (selection.size > 0) onSelect([]);
    stage.hover(undefined);
    hand.draw(tool, imageOf(from), event.shiftKey);
  }

  function up(event: PointerEvent): void {
    const place = placeOf(event);
    pinch.up(event);
    if (press?.pointer !== event.pointerId) return;
    const { intent, dragged } = press;
    press = undefined;
    if (!dragged && intent !== "second") click(intent, event, place);
    else if (intent === "second") finish(event, place);
    else if (intent !== "pan" && intent !== "nothing") {
      hand.send("up", imageOf(place), event.shiftKey);
      // A drag too small to mean anything must not go on without a button.
      hand.cancel();
    }
    hover(event, place);
    stage.stir();
  }

  /** The second click ends what the first began; at the same place it gives it up. */
  function finish(event: PointerEvent, place: Point): void {
    const from = hand.held()?.from;
    const at = imageOf(place);
    const off = from ? Math.hypot(at.x - from.x, at.y - from.y) * stage.view().scale : 0;
    if (off < tremble(event)) hand.cancel();
    else hand.send("up", at, event.shiftKey);
  }

  function click(intent: Intent, event: PointerEvent, place: Point): void {
    const { selection, onSelect, announce } = stage.props();
    if (intent === "pan" && (event.button === 1 || panning())) return;
    const at = imageOf(place);
    if (typeof intent === "object" && intent.grip !== "all") {
      hand.pull(intent.item, intent.grip, at);
      announce("Taken. Click where it should go, or press Escape.");
      return;
    }
    const near = slack(event, stage.view().scale);
    const ids = picked(stage.field(), at, near, selection, event.shiftKey);
    if (intent !== "draw" || ids.length > 0) {
      if (ids.length > 0 || selection.size > 0) onSelect(ids);
      return;
    }
    startDrawing(place, event);
    announce("First corner set. Click where the opposite corner goes, or press Escape.");
  }

  function hover(event: PointerEvent, place: Point): void {
    const over = !hand.held() && event.pointerType !== "touch";
    const near = slack(event, stage.view().scale);
    stage.hover(over ? stage.field().at(imageOf(place), near)[0] : undefined);
    frame.style.cursor = cursorAt(event, place);
  }

  function cursorAt(event: PointerEvent, place: Point): string {
    if (panning()) return "grab";
    const intent = intentOf(event, place);
    if (typeof intent === "object") return cursorOf(intent.grip);
    if (intent === "draw" || intent === "second") return "crosshair";
    if (stage.field().at(imageOf(place), 0).length > 0) return "pointer";
    return intent === "pan" ? "grab" : "default";
  }

  function abandon(event: PointerEvent): void {
    pinch.up(event);
    if (press?.pointer !== event.pointerId) return;
    if (press.dragged || press.intent === "second") hand.cancel();
    press = undefined;
    stage.stir();
  }

  scope.listen(frame, "pointerdown", down);
  scope.listen(frame, "pointermove", move);
  scope.listen(frame, "pointerup", up);
  scope.listen(frame, "pointercancel", abandon);
  scope.listen(frame, "lostpointercapture", abandon);
  scope.listen(frame, "pointerleave", () => stage.hover(undefined));
  scope.listen(frame, "mousedown", (event: MouseEvent) => {
    // The middle button would start the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
  });
}
