// Which packs of a text are near what is in sight: those are set with their marks, the others as plain text.

import {
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { createScope } from "../../core/scope";
import { blockAt, type Pack } from "../../passage/blocks";
import type { Caret } from "../../passage/caret";
import {
  DRAWN,
  lastThat,
  offsetAt,
  readCaret,
  selectionEnds,
  writeCaret,
} from "../../passage/place";

type Near = ReadonlySet<number>;

/**
 * In heights of the window: further off than where the browser begins to lay out, so that what is
 * set in one frame is laid out in a later one.
 */
const COMES = 2;
/** After a leap to somewhere else, as by the scrollbar, what is in sight comes first. */
const LEAPS = 0.15;
/** What was set stays for a while, or its height would change while it is laid out. */
const GOES = 3.2;
/** Milliseconds. */
const PAUSE = 60;

export function useNear(list: RefObject<HTMLElement | null>, packs: readonly Pack[]): Near {
  const [held] = useState(holding);
  const near = useSyncExternalStore(held.subscribe, held.now, held.now);
  const torn = useRef<Caret>(undefined);

  useEffect(() => {
    const { current: element } = list;
    const body = element?.closest<HTMLElement>("article");
    const room = element?.closest(".el-text");
    if (!element || !body || !room || packs.length <= FIRST.size) return;
    const scope = createScope();
    let isDown = false;
    let cancel = (): void => {};
    let settle = (): void => {};

    function look(): void {
      if (!element || !body || !room) return;
      const before = held.now();
      const found = nearIn(element, room, before);
      settle();
      if (found?.isLeap) settle = scope.after(PAUSE, look);
      if (!found || areSame(found.near, before)) return;
      const ends = endsIn(body, packs);
      // What a mouse is selecting must not be taken from under it.
      const next = new Set(found.near);
      for (const index of ends) {
        if (before.has(index)) next.add(index);
        else if (isDown) next.delete(index);
      }
      if (areSame(next, before)) return;
      const isTorn = ends.some((index) => next.has(index) !== before.has(index));
      torn.current = isTorn ? readCaret(body, true) : undefined;
      held.put(next);
    }

    const soon = (): void => {
      cancel();
      cancel = scope.frame(look);
    };
    soon();
    const root = body.getRootNode();
    scope.listen(root, "scroll", soon, { capture: true, passive: true });
    scope.listen(window, "scroll", soon, { passive: true });
    scope.listen(body.ownerDocument, "pointerdown", () => (isDown = true), { capture: true });
    for (const type of ["pointerup", "pointercancel"])
      scope.listen(body.ownerDocument, type, () => (isDown = false), { capture: true });
    scope.resize(room, soon);
    return scope.close;
  }, [list, packs, held]);

  // Other elements carry the text: whoever knew the ones from before looks again.
  useLayoutEffect(() => {
    const { current: element } = list;
    const body = element?.closest<HTMLElement>("article");
    if (torn.current && body) writeCaret(body, torn.current);
    torn.current = undefined;
    if (near.size > 0) element?.dispatchEvent(new Event(DRAWN, { bubbles: true }));
  }, [list, near]);

  return near;
}

type Held = {
  readonly now: () => Near;
  readonly put: (near: Near) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const FIRST: Near = new Set([0, 1, 2]);

/** Unlike a state of React's, drawn before the frame is painted: what is scrolled to has its marks at once. */
function holding(): Held {
  let near = FIRST;
  const listeners = new Set<() => void>();
  return {
    now: () => near,
    put(next) {
      near = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The packs that hold an end of what the browser has selected. */
function endsIn(body: HTMLElement, packs: readonly Pack[]): readonly number[] {
  const ends = selectionEnds(body);
  const places = ends ? [ends.anchor, ends.focus] : [];
  return places.flatMap(({ node, offset }) => {
    const at = offsetAt(body, node, offset);
    return at === undefined ? [] : blockAt(packs, at);
  });
}

type Found = { readonly near: Near; readonly isLeap: boolean };

/** Undefined where nothing is laid out. */
function nearIn(element: HTMLElement, room: Element, before: Near): Found | undefined {
  const frame = room.getBoundingClientRect();
  const top = Math.max(0, frame.top);
  const bottom = Math.min(window.innerHeight, frame.bottom);
  if (frame.height === 0 || bottom <= top) return undefined;
  const children = element.querySelectorAll(".el-text-pack");
  function within(heights: number): readonly number[] {
    const reach = heights * window.innerHeight;
    const above = (each: Element): boolean => each.getBoundingClientRect().bottom < top - reach;
    const begun = (each: Element): boolean => each.getBoundingClientRect().top <= bottom + reach;
    const first = lastThat(children, above) + 1;
    return Array.from({ length: lastThat(children, begun) + 1 - first }, (_, at) => first + at);
  }
  const isLeap = within(0).some((index) => !before.has(index));
  const stays = new Set(within(GOES));
  const near = new Set([...before].filter((index) => stays.has(index)));
  for (const index of within(isLeap ? LEAPS : COMES)) near.add(index);
  return { near, isLeap };
}

function areSame(some: Near, others: Near): boolean {
  return some.size === others.size && [...some].every((each) => others.has(each));
}
