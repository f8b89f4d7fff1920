// Brings a place of the text into sight, also one that was never laid out.

import type { Run } from "../segments";
import { rangeOf } from "./highlight";

/** Above what is sought there are so many parts of the room in three. */
const SHARE = 1 / 3;
const RIM = 48;

export function reveal(body: Element, room: Element, run: Run): void {
  const box = rangeOf(body, run)?.getBoundingClientRect();
  const frame = room.getBoundingClientRect();
  if (!box || frame.height === 0) return;
  if (box.top < frame.top + RIM || box.bottom > frame.bottom - RIM) {
    room.scrollTop += box.top - frame.top - frame.height * SHARE;
  }
  const now = rangeOf(body, run)?.getBoundingClientRect();
  const isOut = now && (now.top < 0 || now.bottom > window.innerHeight);
  if (isOut) window.scrollBy(0, now.top - window.innerHeight * SHARE);
}
