// Two fingers that zoom and pan.

type Place = { readonly x: number; readonly y: number };

/** Of a pointer event. */
type Touch = { readonly pointerId: number; readonly pointerType: string };

/** Where the middle between two fingers is, and how far apart they are. */
export type Spread = Place & { readonly apart: number };

export type Pinch = {
  /** True once two fingers are down: then they are no longer anybody else's. */
  readonly down: (event: Touch, place: Place) => boolean;
  readonly move: (event: Touch, place: Place) => boolean;
  readonly up: (event: Touch) => void;
};

/** `apart` measures how far two places are from each other, which must not be 0. */
export function createPinch(
  apart: (one: Place, other: Place) => number,
  spread: (before: Spread, after: Spread) => void,
): Pinch {
  const fingers = new Map<number, Place>();
  let pinching = false;

  function now(): Spread {
    const [one = { x: 0, y: 0 }, other = one] = fingers.values();
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, apart: apart(one, other) };
  }

  return {
    down({ pointerType, pointerId }, place) {
      if (pointerType !== "touch") return false;
      fingers.set(pointerId, place);
      pinching ||= fingers.size === 2;
      return pinching;
    },
    move({ pointerId }, place) {
      if (!fingers.has(pointerId)) return false;
      const before = now();
      fingers.set(pointerId, place);
      if (pinching && fingers.size === 2) spread(before, now());
      return pinching;
    },
    up({ pointerId }) {
      fingers.delete(pointerId);
      if (fingers.size === 0) pinching = false;
    },
  };
}
