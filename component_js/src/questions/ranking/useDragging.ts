// Entries dragged by their handles, with a mouse, a pen or a finger.

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { createScope, type Scope } from "../../core/scope";
import type { Spot } from "./arrangement";
import { type Ground, landing, pull } from "./landing";

export type Dragged = {
  readonly name: string;
  /** Where the pointer is, in pixels from the corner of the list, which may scroll meanwhile. */
  readonly x: number;
  readonly y: number;
  readonly spot: Spot | undefined;
};

type Grip = {
  readonly name: string;
  readonly pointer: number;
  at: readonly [x: number, y: number];
  scope: Scope | undefined;
  isScrolling: boolean;
};

/** What the hand moves by itself when it clicks, in pixels. */
const STILL = 4;

export function useDragging(
  root: RefObject<HTMLElement | null>,
  onDrop: (name: string, spot: Spot) => void,
) {
  const grip = useRef<Grip>(undefined);
  const hasMoved = useRef(false);
  const [dragged, setDragged] = useState<Dragged>();

  const end = (): void => {
    grip.current?.scope?.close();
    grip.current = undefined;
    setDragged(undefined);
  };
  useEffect(() => () => grip.current?.scope?.close(), []);

  const carry = (held: Grip): void => {
    const [x, y] = held.at;
    const { left, top } = root.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const spot = landing(groundsIn(root.current, held.name), x, y);
    setDragged({ name: held.name, x: x - left, y: y - top, spot });
  };

  const scroll = (held: Grip): void => {
    const [view, top, bottom] = viewOf(root.current);
    const by = pull(held.at[1], top, bottom);
    held.isScrolling = by !== 0;
    if (by === 0) return;
    view?.scrollBy({ top: by, behavior: "instant" });
    carry(held);
    held.scope?.frame(() => scroll(held));
  };

  const handle = (name: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0 || !event.isPrimary || grip.current) return;
      hasMoved.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = [event.clientX, event.clientY] as const;
      const pointer = event.pointerId;
      grip.current = { name, pointer, at, scope: undefined, isScrolling: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      const [x, y] = held.at;
      if (!held.scope && Math.hypot(event.clientX - x, event.clientY - y) < STILL) return;
      if (!held.scope) {
        hasMoved.current = true;
        held.scope = createScope();
        // Not every browser gives it to what is pressed, and Escape goes where the focus is.
        event.currentTarget.focus({ preventScroll: true });
      }
      held.at = [event.clientX, event.clientY];
      carry(held);
      if (!held.isScrolling) scroll(held);
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      const held = grip.current;
      if (held?.pointer !== event.pointerId) return;
      const spot =
        held.scope && landing(groundsIn(root.current, name), event.clientX, event.clientY);
      end();
      if (spot) onDrop(name, spot);
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
  });

  /** Whether a click is only the end of a drag. */
  const isDragEnd = (): boolean => {
    const was = hasMoved.current;
    hasMoved.current = false;
    return was;
  };
  return { dragged, handle, isDragEnd, abandon: end };
}

function groundsIn(root: HTMLElement | null, dragged: string): readonly Ground[] {
  const places = [...(root?.querySelectorAll<HTMLElement>("[data-bucket]") ?? [])];
  return places.map((place) => ({
    place: place.dataset.bucket ?? "",
    box: place.getBoundingClientRect(),
    others: [...place.querySelectorAll<HTMLElement>("[data-entry]")]
      .filter((entry) => entry.dataset.entry !== dragged)
      .map((entry) => entry.getBoundingClientRect()),
  }));
}

/** What scrolls the list, and from where to where it is seen. */
function viewOf(root: HTMLElement | null): readonly [Element | null, top: number, bottom: number] {
  const page = root?.ownerDocument.scrollingElement ?? null;
  const height = root?.ownerDocument.documentElement.clientHeight ?? 0;
  for (let each = root?.parentElement; each && each !== page; each = each.parentElement) {
    if (
      each.scrollHeight > each.clientHeight &&
      /auto|scroll/.test(getComputedStyle(each).overflowY)
    ) {
      const { top, bottom } = each.getBoundingClientRect();
      return [each, Math.max(0, top), Math.min(height, bottom)];
    }
  }
  return [page, 0, height];
}
