// Mouse, finger and pen: draw, pull, pick, move the cursor, pan.

import type { Scope } from "../../core/scope";
import { RULER } from "../layout";
import { lengthOf, panned } from "../looking/window";
import type { Stage } from "../stage";
import { createClicks } from "./clicks";
import { cursorAt, type Intent, intentOf } from "./intent";
import { pinching } from "./pinch";
import { itemsAt, type Place, pointingOf } from "./reach";
import { snapped } from "./snap";
import { draw, isMoving, pull } from "./taking";

type Press = {
  readonly pointer: number;
  readonly from: Place;
  readonly intent: Intent;
  /** How far beside the edge it was taken, in CSS pixels: that does not jump. */
  readonly off: number;
  last: Place;
  dragged: boolean;
};

/** Of the window, at each move of the pointer beyond its edge. */
const BEYOND = 1 / 40;

function offOf(stage: Stage, intent: Intent, { x }: Place): number {
  if (typeof intent !== "object" || intent.grip === "all") return 0;
  return (stage.timeAt(x) - intent.interval[intent.grip]) / stage.pixel();
}

/** How far a pointer may tremble and still click, in CSS pixels. */
const tremble = (event: PointerEvent): number => (event.pointerType === "mouse" ? 3 : 8);

export function listenToPointer(
  scope: Scope,
  frame: HTMLElement,
  ruler: HTMLElement,
  stage: Stage,
): void {
  const { hand } = stage;
  const pinch = pinching(stage);
  const click = createClicks(stage);
  let press: Press | undefined;

  const placeOf = (event: PointerEvent): Place => {
    const { left, top } = frame.getBoundingClientRect();
    return {
      x: event.clientX - left - frame.clientLeft,
      y: event.clientY - top - frame.clientTop - RULER,
    };
  };
  /** The ruler stays in sight while the rows scroll by. */
  const isOnRuler = ({ clientY }: PointerEvent): boolean => {
    const { top, bottom } = ruler.getBoundingClientRect();
    return clientY >= top && clientY < bottom;
  };
  const intend = (event: PointerEvent, place: Place): Intent =>
    intentOf(stage, event, place, isOnRuler(event));

  function down(event: PointerEvent): void {
    if (event.button > 1) return;
    const place = placeOf(event);
    if (pinch.down(event, place)) {
      giveUp();
      return;
    }
    if (press) return;
    frame.setPointerCapture(event.pointerId);
    const intent = intend(event, place);
    const off = offOf(stage, intent, place);
    press = { pointer: event.pointerId, from: place, last: place, intent, off, dragged: false };
    if (intent === "seek") stage.seek(aimed(place, event));
  }

  function giveUp(): void {
    if (press?.dragged) hand.cancel();
    press = undefined;
    stage.show({ snap: undefined });
  }

  function aimed(place: Place, event: PointerEvent, off = press?.off ?? 0): number {
    const held = hand.held();
    const free = event.altKey || held?.grip === "all";
    const { to, mark } = snapped(stage, stage.timeAt(place.x - off), free, held?.intervals);
    stage.show({ snap: mark });
    return to;
  }

  function move(event: PointerEvent): void {
    const place = placeOf(event);
    if (pinch.move(event, place)) return;
    if (press) {
      if (press.pointer === event.pointerId) drag(press, event, place);
      return;
    }
    const isResting = !stage.given().view.clock.running();
    if (hand.held() && isResting) hand.send("move", aimed(place, event));
    hover(event, place);
  }

  function drag(now: Press, event: PointerEvent, place: Place): void {
    const isNear = Math.abs(place.x - now.from.x) < tremble(event);
    if (!now.dragged && isNear && now.intent !== "seek") {
      if (now.intent !== "pan" || Math.abs(place.y - now.from.y) < tremble(event)) return;
    }
    if (!now.dragged) take(now, event);
    now.dragged = true;
    const { intent } = now;
    if (intent === "pan") pan(now.last, place);
    else if (intent === "seek") stage.seek(aimed(place, event));
    else {
      goAlong(place);
      hand.send("move", isMoving(intent) ? stage.timeAt(place.x) : aimed(place, event));
    }
    now.last = place;
    stage.show({ pointer: stage.timeAt(place.x), hovered: undefined });
  }

  function pan(from: Place, to: Place): void {
    stage.look(panned(stage.window(), (from.x - to.x) * stage.pixel()));
    stage.scroll(stage.scrolled() + from.y - to.y);
  }

  /** Beyond the edge of an enlarged window there is more. */
  function goAlong({ x }: Place): void {
    const { gutter, width } = stage.layout();
    const way = Number(x > gutter + width) - Number(x < gutter);
    if (way !== 0) stage.look(panned(stage.window(), way * BEYOND * lengthOf(stage.window())));
  }

  function take({ intent, from }: Press, event: PointerEvent): void {
    if (intent === "draw") draw(stage, aimed(from, event), from.y, event.shiftKey);
    else if (typeof intent === "object") pull(stage, intent, stage.timeAt(from.x));
  }

  function up(event: PointerEvent): void {
    const place = placeOf(event);
    pinch.up(event);
    if (press?.pointer !== event.pointerId) return;
    const { intent, dragged, off } = press;
    press = undefined;
    if (!dragged) click(event, place, intent, aimed(place, event));
    else if (intent === "draw" || typeof intent === "object") {
      hand.send("up", isMoving(intent) ? stage.timeAt(place.x) : aimed(place, event, off));
    }
    stage.show({ snap: undefined });
    hover(event, place);
  }

  function hover(event: PointerEvent, place: Place): void {
    const isOver = event.pointerType !== "touch";
    const isFree = isOver && !hand.held() && !isOnRuler(event);
    const hovered = isFree ? itemsAt(stage, place, pointingOf(event))[0] : undefined;
    stage.show({ hovered, pointer: isOver ? stage.timeAt(place.x) : undefined });
    frame.style.cursor = cursorAt(stage, intend(event, place), hovered !== undefined);
  }

  function abandon(event: PointerEvent): void {
    pinch.up(event);
    if (press?.pointer === event.pointerId) giveUp();
  }

  scope.listen(frame, "pointerdown", down);
  scope.listen(frame, "pointermove", move);
  scope.listen(frame, "pointerup", up);
  scope.listen(frame, "pointercancel", abandon);
  scope.listen(frame, "lostpointercapture", abandon);
  scope.listen(frame, "pointerleave", () => {
    if (!press) stage.show({ hovered: undefined, pointer: undefined, snap: undefined });
  });
  scope.listen(frame, "mousedown", (event: MouseEvent) => {
    // The middle button would start the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
  });
}
