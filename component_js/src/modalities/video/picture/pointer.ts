// Mouse, finger and pen on the picture: select, draw, pull.

import type { Scope } from "../../../core/scope";
import type { Touch } from "../../../core/tool";
import type { Point } from "../../../regions/region";
import { cursorOf, EDGE, type Grip, gripAt } from "./grips";
import { type Item, itemsAt } from "./items";
import type { Stage } from "./stage";

type Hold = { readonly item: Item; readonly grip: Grip | "all" };
type Intent = Hold | "draw" | "second" | "nothing";

type Press = {
  readonly pointer: number;
  readonly from: Point;
  readonly place: Point;
  readonly intent: Intent;
  dragged: boolean;
};

type Pressed = Pick<PointerEvent, "ctrlKey" | "metaKey" | "pointerType">;

/** How far a pointer may tremble and still click, in CSS pixels. */
const tremble = ({ pointerType }: Pressed): number => (pointerType === "mouse" ? 3 : 8);

const touchOf = ({ shiftKey, altKey }: PointerEvent): Touch => ({
  exact: shiftKey,
  centred: altKey,
});

/** `onTurn` plays or stops: a click where there is nothing to do. */
export function listenToPointer(
  scope: Scope,
  frame: HTMLElement,
  stage: Stage,
  onTurn: () => void,
): void {
  let press: Press | undefined;

  const screenOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const placeOf = (screen: Point): Point => ({
    x: screen.x * stage.pixel(),
    y: screen.y * stage.pixel(),
  });

  /** Ctrl or Cmd draws over what is there. */
  function intentOf(event: Pressed, at: Point): Intent {
    if (stage.held()) return "second";
    const forced = (event.ctrlKey || event.metaKey) && stage.draws();
    const hold = forced ? undefined : holdAt(stage, event, at);
    return hold ?? (stage.draws() ? "draw" : "nothing");
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0 || press) return;
    frame.setPointerCapture(event.pointerId);
    const from = screenOf(event);
    const place = placeOf(from);
    // What is shown is what is worked on.
    if (stage.props().clock.running() && (stage.draws() || holdAt(stage, event, place)))
      stage.props().clock.pause();
    const intent = intentOf(event, place);
    press = { pointer: event.pointerId, from, place, intent, dragged: false };
    if (intent === "second") stage.send("down", place, touchOf(event));
    stage.aim(undefined);
  }

  function move(event: PointerEvent): void {
    const screen = screenOf(event);
    const place = placeOf(screen);
    if (!press) {
      if (stage.held()) stage.send("move", place, touchOf(event));
      hover(event, place);
    } else if (press.pointer === event.pointerId) {
      const off = Math.hypot(screen.x - press.from.x, screen.y - press.from.y);
      if (!press.dragged && off < tremble(event)) return;
      if (!press.dragged) take(press, event);
      press.dragged = true;
      if (press.intent !== "nothing") stage.send("move", place, touchOf(event));
    }
  }

  function take({ intent, place }: Press, event: PointerEvent): void {
    const { selection, onSelect } = stage.props();
    if (intent === "draw") {
      if (selection.size > 0) onSelect([]);
      stage.draw(place, touchOf(event));
    } else if (typeof intent === "object") {
      if (!selection.has(intent.item.region.id) || selection.size > 1)
        onSelect([intent.item.region.id]);
      stage.pull(intent.item, intent.grip, place);
    }
    stage.hover(undefined);
  }

  function up(event: PointerEvent): void {
    if (press?.pointer !== event.pointerId) return;
    const place = placeOf(screenOf(event));
    const { intent, dragged } = press;
    press = undefined;
    if (dragged && intent !== "nothing") stage.send("up", place, touchOf(event));
    else if (intent === "second") stage.send("click", place, touchOf(event));
    else if (!dragged) click(intent, place, event);
    hover(event, place);
  }

  /** The smallest there, or the next one if that is selected already. */
  function click(intent: Intent, place: Point, event: PointerEvent): void {
    const { selection, onSelect, announce } = stage.props();
    if (typeof intent === "object" && intent.grip !== "all") {
      stage.pull(intent.item, intent.grip, place);
      announce("Taken. Click where it should go, or press Escape.");
      return;
    }
    const isForced = (event.ctrlKey || event.metaKey) && intent === "draw";
    const ids = isForced ? [] : itemsAt(stage.items(), place, EDGE * stage.pixel()).map(idOf);
    const next = ids[(ids.findIndex((id) => selection.has(id)) + 1) % ids.length];
    if (next !== undefined) onSelect(event.shiftKey ? toggled(selection, ids) : [next]);
    else if (intent === "draw") {
      if (selection.size > 0) onSelect([]);
      stage.draw(place, touchOf(event));
      stage.send("click", place, touchOf(event));
      announce("First corner set. Click where the opposite corner goes, or press Escape.");
    } else if (selection.size > 0) onSelect([]);
    else onTurn();
  }

  function hover(event: PointerEvent, place: Point): void {
    const isFree = event.pointerType !== "touch" && !stage.held() && !press;
    const [item] = isFree ? itemsAt(stage.items(), place, EDGE * stage.pixel()) : [];
    stage.hover(item);
    const intent = intentOf(event, place);
    const isHeld = typeof intent === "object";
    frame.style.cursor = isHeld ? cursorOf(intent.grip, intent.item.box.rotation) : cursors[intent];
  }

  function abandon(event: PointerEvent): void {
    if (press?.pointer !== event.pointerId) return;
    if (press.dragged) stage.cancel();
    press = undefined;
  }

  scope.listen(frame, "pointerdown", down);
  scope.listen(frame, "pointermove", move);
  scope.listen(frame, "pointerup", up);
  scope.listen(frame, "pointercancel", abandon);
  scope.listen(frame, "lostpointercapture", abandon);
  scope.listen(frame, "pointerleave", () => stage.hover(undefined));
}

const cursors = { draw: "crosshair", second: "crosshair", nothing: "default" } as const;

const idOf = ({ region }: Item): string => region.id;

function toggled(selection: ReadonlySet<string>, [id]: readonly string[]): readonly string[] {
  if (id === undefined) return [...selection];
  return selection.has(id) ? [...selection].filter((each) => each !== id) : [...selection, id];
}

/** What a press takes hold of: the box that is selected, else the smallest one there. */
function holdAt(stage: Stage, { pointerType }: Pressed, at: Point): Hold | undefined {
  if (stage.props().locked) return undefined;
  const [pixel, isTouch] = [stage.pixel(), pointerType === "touch"];
  const selected = stage.movable();
  const grip = selected && gripAt(selected.box, at, pixel, stage.plane, isTouch);
  if (selected && grip) return { item: selected, grip };
  const item = itemsAt(stage.items(), at, EDGE * pixel).find(({ region }) => !region.locked);
  return item && { item, grip: "all" };
}
