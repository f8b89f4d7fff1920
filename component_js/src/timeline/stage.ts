// Where an open timeline stands: its window, its cursor, what is on it and what is held.

import type { Stretch } from "../core/clock";
import type { Scope } from "../core/scope";
import type { Worktime } from "../regions/region";
import type { Interval } from "../schema.gen";
import type { Inks } from "./band";
import type { Item } from "./field";
import { createFollowing } from "./following";
import type { Given } from "./given";
import { finish } from "./hands/finish";
import { createHand, type Hand } from "./hands/hand";
import { channelsOf, type Layout, layoutOf } from "./layout";
import { kept, lengthOf, revealing, sameWindow, timeAt, wholeOf, within } from "./looking/window";
import { noOverlay, type Overlay } from "./overlay";
import type { Easel } from "./paint/easel";
import { createFrames } from "./paint/frames";
import type { Shot } from "./paint/shot";
import { emptyScene, isStray, type Scene, type Seen, sceneOf, seenOf } from "./scene";

export type Stage = {
  readonly given: () => Given;
  readonly hand: Hand;
  /** All that there is to show. */
  readonly whole: () => Stretch;
  /** The smallest window: a few samples or frames. */
  readonly least: () => number;
  readonly window: () => Stretch;
  readonly look: (window: Stretch) => void;
  readonly layout: () => Layout;
  readonly scene: () => Scene;
  readonly selected: () => readonly Item[];
  /** Those that may be changed. */
  readonly movable: () => readonly Interval[];
  readonly cursor: () => number;
  /** As a place, which the timeline counts from its own start. */
  readonly seek: (at: number) => void;
  readonly overlay: () => Overlay;
  readonly show: (some: Partial<Overlay>) => void;
  readonly scrolled: () => number;
  readonly scroll: (to: number) => void;
  /** What is drawn is about the channel it is drawn on alone. */
  readonly isOneChannel: () => boolean;
  readonly setOneChannel: (isOne: boolean) => void;
  /** In seconds. */
  readonly pixel: () => number;
  readonly timeAt: (x: number) => number;
  /** What a tool is to know at this moment. */
  readonly worktime: (channel: string | null, slack: number) => Worktime;
  readonly resize: (width: number) => void;
  readonly inks: () => Inks;
  readonly dress: (inks: Inks) => void;
  readonly update: () => void;
  readonly stir: () => void;
  /** Hear of every other window, of other props, of what the clock does. */
  readonly onLook: (listener: () => void) => () => void;
};

export function createStage(
  scope: Scope,
  frame: HTMLElement,
  easel: Easel,
  firstInks: Inks,
  given: () => Given,
): Stage {
  let outer = 0;
  let inks = firstInks;
  let window = wholeOf(given().time);
  let known = window;
  let scene = emptyScene;
  let overlay = noOverlay;
  let scrolled = 0;
  let isOneChannel = false;
  let layout = layoutOf([], undefined, 0);
  let seen: Seen | undefined;
  const listeners = new Set<() => void>();
  const hand = createHand((shapes, held) => {
    stir();
    finish(given(), shapes, held);
  });
  const shotOf = (): Shot => ({
    ...{ given: given(), window, layout, scene, scrolled, overlay },
    cursor: cursor(),
    held: hand.held(),
  });
  const { stir, spoil, paint } = createFrames(scope, easel, shotOf, tell);

  const whole = (): Stretch => wholeOf(given().time);
  const cursor = (): number => whole().start + given().view.clock.now();

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function look(next: Stretch): void {
    const there = kept(next, whole(), least());
    if (sameWindow(there, window)) return;
    window = there;
    following.looked();
    spoil("all");
    tell();
  }

  /** Of uneven samples, the smallest of a few places. */
  function least(): number {
    const { stepped } = given();
    const places = [window.start, (window.start + window.end) / 2, window.end];
    const lengths = places.flatMap((at) => {
      const [before, here, after] = [stepped(at, -2), stepped(at, 0), stepped(at, 2)];
      const length = 2 * Math.max(after - here, here - before);
      return length > 0 ? length : [];
    });
    return Math.min(...lengths, lengthOf(whole()));
  }

  function scroll(to: number): void {
    const most = layout.lanes ? scene.lanes.height - layout.lanes.height : 0;
    const next = Math.max(0, Math.min(to, most));
    if (next === scrolled) return;
    scrolled = next;
    spoil("resting");
  }

  function lay(): void {
    const { bands, lanes, view } = given();
    const below = lanes === "below" ? scene.lanes : undefined;
    layout = layoutOf(bands, below, outer, view.together !== undefined);
    frame.style.setProperty("--el-timeline-height", `${layout.height}px`);
    scroll(scrolled);
  }

  const selected = (): readonly Item[] =>
    [...given().view.selection].flatMap((id) => scene.field.get(id) ?? []);

  /** A region picked elsewhere, such as in a list, comes into sight. */
  function showSelected(): void {
    const [only, another] = selected();
    if (!only || another) return;
    look(revealing(window, only));
    const slot = scene.lanes.slots.get(only);
    const { lanes } = layout;
    if (!slot || !lanes) return;
    if (slot.y < scrolled) scroll(slot.y);
    if (slot.y + slot.height > scrolled + lanes.height) scroll(slot.y + slot.height - lanes.height);
  }

  function update(): void {
    const all = whole();
    // What grows while it loads keeps the window that somebody chose.
    if (!sameWindow(all, known)) {
      window = sameWindow(window, known) ? all : kept(window, all, 0);
      known = all;
      spoil("all");
    }
    scene = sceneOf(given(), scene);
    const now = seenOf(given(), scene);
    const before = seen;
    seen = now;
    if (now.painted !== before?.painted) spoil("all");
    else if (now.scene !== before.scene || now.selection !== before.selection) spoil("resting");
    if (now.bands !== before?.bands || now.scene.lanes !== before.scene.lanes) lay();
    if (now.selection !== before?.selection) showSelected();
    if (isStray(given().view, hand.held())) hand.cancel();
    const { hovered } = overlay;
    if (hovered && scene.field.get(hovered.region.id) !== hovered) show({ hovered: undefined });
    following.listen(given().view.clock);
    stir();
    tell();
  }

  function show(some: Partial<Overlay>): void {
    overlay = { ...overlay, ...some };
    stir();
  }

  const stage: Stage = {
    given,
    hand,
    whole,
    least,
    window: () => window,
    look,
    layout: () => layout,
    scene: () => scene,
    selected,
    movable: () =>
      given().view.locked
        ? []
        : selected().flatMap(({ interval }) => (interval && !interval.locked ? interval : [])),
    cursor,
    seek(at) {
      given().view.clock.seek(within(at, whole()) - whole().start);
    },
    overlay: () => overlay,
    show,
    scrolled: () => scrolled,
    scroll,
    isOneChannel: () => isOneChannel,
    setOneChannel(isOne) {
      isOneChannel = isOne;
      show({ channel: isOne ? (channelsOf(layout.rows)[0] ?? null) : null });
      tell();
    },
    pixel: () => lengthOf(window) / Math.max(layout.width, 1),
    timeAt: (x) => timeAt(window, Math.max(layout.width, 1), x - layout.gutter),
    worktime: (channel, slack) => ({ ...given().time, ...whole(), channel, slack }),
    resize(width) {
      if (width === 0) return;
      outer = width;
      lay();
      spoil("all");
      paint();
      tell();
    },
    inks: () => inks,
    dress(next) {
      inks = next;
      easel.dress(next);
      spoil("all");
      tell();
    },
    update,
    stir,
    onLook(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const following = createFollowing(scope, stage, tell);
  return stage;
}
