// Hears whether a click is the second of two.

/** Milliseconds between two clicks that are one double click. */
const SOON = 400;

/** How far apart they may be, in CSS pixels. */
const NEAR = { mouse: 6, finger: 24 } as const;

type Place = { readonly x: number; readonly y: number };

/** Of a pointer event. */
export type Tap = { readonly timeStamp: number; readonly pointerType: string };

/** True at the second click; a third begins anew. */
export function createTaps(): (event: Tap, place: Place) => boolean {
  let last: { readonly time: number; readonly place: Place } | undefined;
  return ({ timeStamp, pointerType }, place) => {
    const near = pointerType === "mouse" ? NEAR.mouse : NEAR.finger;
    const before = last;
    const isSecond =
      before !== undefined &&
      timeStamp - before.time <= SOON &&
      Math.hypot(place.x - before.place.x, place.y - before.place.y) <= near;
    last = isSecond ? undefined : { time: timeStamp, place };
    return isSecond;
  };
}
