// The arrows over the sources: drawn again in a frame in which something moved, and heard where they are pointed at.

import type { Scope } from "../../core/scope";
import type { Places } from "../../regions/places";
import type { Bounds, Point } from "../../regions/region";
import type { Board } from "../places";
import type { Mode } from "../relating/createRelating";
import type { Shows } from "../relating/shows";
import { openAim } from "./aim";
import { grown, holds, seen } from "./boxes";
import type { Arrow } from "./bundles";
import { cornerOf, openHandle } from "./handle";
import { labelsOf, measuring } from "./labels";
import { openSheet } from "./paint";
import { createPlanner, type Drawn, type View } from "./planned";
import { listenToPointer, NEAR } from "./pointing";
import { distanceTo } from "./route";
import { createGround } from "./standing";

export type Given = {
  readonly arrows: readonly Arrow[];
  readonly shows: Shows;
  readonly selection: ReadonlySet<string>;
  /** The relation that was picked, and not its regions. */
  readonly chosen: string | undefined;
  readonly mode: Mode | undefined;
  readonly locked: boolean;
  /** The source of a region, and the name of its image where there are several. */
  readonly viewsOf: (region: string) => readonly string[];
  /** A click there draws nothing. */
  readonly isIdle: (view: string) => boolean;
  readonly onPick: (arrow: Arrow) => void;
  readonly onJoin: (start: string, end: string) => void;
  readonly onStart: () => void;
  /** Relate to what the keys aimed at. */
  readonly onTake: () => void;
};

export type Overlay = { readonly stir: () => void };

type Pointed = {
  readonly region: string | undefined;
  readonly arrow: Arrow | undefined;
};

/** More that are selected are no one's in particular. */
const FEW = 12;

export function openOverlay(
  scope: Scope,
  root: HTMLElement,
  board: Board,
  given: () => Given,
): Overlay {
  const main = root.parentElement ?? root;
  const sheet = openSheet(root);
  const aim = openAim(root);
  const plan = createPlanner();
  const ground = createGround(board, (id) => given().viewsOf(id));
  const { fontFamily } = getComputedStyle(root);
  const measure = measuring(`600 11px ${fontFamily}`);
  const subscribed = new Map<Places, () => void>();
  let drawn: readonly Drawn[] = [];
  let pointed: Pointed = { region: undefined, arrow: undefined };
  let asked = false;

  const handle = openHandle(scope, root, {
    onMove: stir,
    onDrop(at) {
      const [start] = given().selection;
      const end = regionAt(at);
      if (start && end) given().onJoin(start, end);
    },
    onTap: () => given().onStart(),
  });

  function stir(): void {
    if (asked) return;
    asked = true;
    scope.frame(() => {
      asked = false;
      draw();
    });
  }

  function follow(): void {
    const there = new Set(board.all().values());
    for (const places of there)
      if (!subscribed.has(places)) subscribed.set(places, places.subscribe(stir));
    for (const [places, leave] of subscribed) {
      if (there.has(places)) continue;
      leave();
      subscribed.delete(places);
    }
    stir();
  }

  function regionAt(place: Point): string | undefined {
    for (const places of board.all().values()) {
      const found = holds(places.frame(), place) ? places.at(place) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  function draw(): void {
    const { arrows, shows } = given();
    const { left, top } = root.getBoundingClientRect();
    const views = ground.look({ x: left, y: top });
    const strong = strongIn(given(), pointed);
    const isStrong = (arrow: Arrow): boolean => strong.has(arrow);
    const wanted = shows === "all" ? arrows : arrows.filter(isStrong);
    const placed = shows === "none" ? [] : wanted.flatMap((each) => ground.placed(each) ?? []);
    drawn = plan(placed, views, isStrong);
    const frames = new Map([...views].map(([name, { frame }]) => [name, frame]));
    const whole = { x: 0, y: 0, width: root.clientWidth, height: root.clientHeight };
    const frameOf = (view: string): Bounds => frames.get(view) ?? whole;
    const worded = new Set([...views].flatMap(([name, { room }]) => (room ? name : [])));
    const labels = labelsOf(drawn, isStrong, frameOf, measure);
    sheet.paint({ drawn, isStrong, frames, worded, labels });
    aimAt({ x: left, y: top }, views);
  }

  function aimAt(corner: Point, views: ReadonlyMap<string, View>): void {
    const { selection, locked, mode } = given();
    const [only, another] = selection;
    const start = mode?.start ?? (another === undefined ? only : undefined);
    const from = start === undefined || locked ? undefined : ground.of(start);
    const view = from && views.get(from.view);
    const isSeen = from && view && !mode && !seen(from.box, view.frame).away;
    const isInWords = view?.room !== undefined;
    handle.stand(isSeen ? cornerOf(from.box, view.frame, isInWords) : undefined);
    const dragged = handle.dragged();
    const place = dragged ?? (mode ? hand.over() : undefined);
    const end = mode?.aim ?? (place && regionAt(place));
    const to = end !== undefined && end !== start ? ground.of(end, from?.box) : undefined;
    const loose = dragged && { x: dragged.x - corner.x, y: dragged.y - corner.y };
    const aimed = to?.box ?? loose;
    const isAimed = from && aimed && (mode || dragged);
    aim.show(isAimed ? { from: from.box, to: aimed, isRegion: to !== undefined } : undefined);
  }

  /** Looks what is under the pointer; only where that is something else there is anything to draw. */
  function point(): void {
    const pointer = hand.over();
    const region = pointer && regionAt(pointer);
    const isFree = pointer && !region && !handle.dragged();
    const arrow = isFree ? arrowAt(pointer, NEAR)?.arrow : undefined;
    const isSame = region === pointed.region && arrow === pointed.arrow;
    pointed = { region, arrow };
    if (!isSame || handle.dragged()) stir();
  }

  function arrowAt(place: Point, near: number): Drawn | undefined {
    const { left, top } = root.getBoundingClientRect();
    const at = { x: place.x - left, y: place.y - top };
    // From one view to another it may be clicked anywhere.
    const there = new Set([""]);
    for (const [name, places] of board.all())
      if (holds(places.frame(), place) && given().isIdle(name)) there.add(name);
    let best: Drawn | undefined;
    let least = near;
    for (const each of drawn) {
      if (!there.has(each.view)) continue;
      const off = distanceTo(each.samples(), { x: at.x - each.by.x, y: at.y - each.by.y });
      if (off > least) continue;
      least = off;
      best = each;
    }
    return best;
  }

  scope.own(board.subscribe(follow));
  scope.own(() => {
    for (const leave of subscribed.values()) leave();
  });
  scope.resize(main, stir);
  // What sticks while the page scrolls moves, and so does what scrolls in a box of its own.
  scope.listen(document, "scroll", stir, { capture: true, passive: true });
  const hand = listenToPointer(scope, main, {
    onMove: point,
    isTaken: (place) => labelAt(place) !== undefined,
    onClick(place, near) {
      if (given().mode) return;
      const found = labelAt(place) ?? (regionAt(place) ? undefined : arrowAt(place, near)?.arrow);
      if (found) given().onPick(found);
    },
  });

  // In a text Enter marks, but for who has aimed.
  scope.listen<KeyboardEvent>(
    main,
    "keydown",
    (event) => {
      if (event.key !== "Enter" || given().mode?.aim === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      given().onTake();
    },
    { capture: true },
  );

  /** A wheel that turns over a label scrolls what lies under it: they let the pointer through. */
  function labelAt(place: Point): Arrow | undefined {
    for (const chip of root.querySelectorAll<HTMLElement>(".el-arrow-label")) {
      const box = chip.getBoundingClientRect();
      if (!holds(grown(box, 1), place)) continue;
      return given().arrows.find(({ ids }) => ids[0] === chip.dataset.arrow);
    }
    return undefined;
  }

  follow();
  return { stir };
}

/** Of the relation that was picked, or of the regions that are selected; and what is pointed at. */
function strongIn(
  { arrows, selection, chosen }: Given,
  { region, arrow }: Pointed,
): ReadonlySet<Arrow> {
  const isSelected = (each: Arrow): boolean => {
    if (chosen !== undefined) return each.ids.includes(chosen);
    return selection.size <= FEW && (selection.has(each.start) || selection.has(each.end));
  };
  return new Set(
    arrows.filter(
      (each) =>
        isSelected(each) ||
        each === arrow ||
        (region !== undefined && (each.start === region || each.end === region)),
    ),
  );
}
