// Where letters stand on the page: the first and the last of a run, and which letter lies at a point.

import { cutAfter, cutBefore } from "../core/text";
import { carrierAt, offsetAt, pageIn, placeOf } from "./place";
import type { Run } from "./segments";

/** The boxes of the first and the last letter of a run, in pixels of the window; what of it is shown. */
export function boxesOf(
  body: Element,
  { start, end }: Run,
): readonly [first: DOMRect, last: DOMRect] | readonly [] {
  const range = body.ownerDocument.createRange();
  const from = placeOf(body, start);
  const to = placeOf(body, end);
  if (!from || !to) return [];
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [boxes[0], boxes.at(-1)];
  return first && last ? [first, last] : [];
}

/** As `boxesOf`, of a run that may be long: without laying out what lies between. */
export function endsOf(
  body: Element,
  { start, end }: Run,
): readonly [first: DOMRect, last: DOMRect] | readonly [] {
  const [first] = boxesOf(body, { start, end: Math.min(start + LETTER, end) });
  const [, last] = boxesOf(body, { start: Math.max(end - LETTER, start), end });
  const [one, other] = [first ?? last, last ?? first];
  return one && other ? [one, other] : [];
}

/** Enough units for one letter and what ends a line before it. */
const LETTER = 4;

export type EdgeBox = { readonly x: number; readonly top: number; readonly height: number };

/** The line, as high as its letters, before the first letter of a run or behind its last. */
export function edgeOf(
  body: Element,
  text: string,
  { start, end }: Run,
  edge: "start" | "end",
): EdgeBox | undefined {
  const letter =
    edge === "start"
      ? { start, end: cutAfter(text, start + 1, "symbol") }
      : { start: cutBefore(text, end - 1, "symbol"), end };
  const carrier = carrierAt(body, letter.start);
  const [first, last] = boxesOf(body, letter);
  if (!carrier || !first || !last || !isShown(carrier, letter)) return undefined;
  const isLeft = isMirrored(text.slice(letter.start, letter.end), carrier) === (edge === "end");
  const { left, right, top, height } = edge === "start" ? first : last;
  return { x: isLeft ? left : right, top, height };
}

/** What is out of sight may not be on the page at all. */
function isShown(carrier: Element, { end }: Run): boolean {
  const start = Number(carrier.getAttribute("data-start"));
  return end <= start + (carrier.textContent?.length ?? 0);
}

const MIRRORED =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/** A letter goes the way of its script, whatever its line does. */
function isMirrored(letter: string, carrier: Element): boolean {
  if (MIRRORED.test(letter)) return true;
  return !/\p{L}|\p{Nd}/u.test(letter) && getComputedStyle(carrier).direction === "rtl";
}

/** Whether what was passed are blanks that take no room, as a page has them between its blocks. */
export function isHidden(body: Element, text: string, from: number, to: number): boolean {
  const run = { start: Math.min(from, to), end: Math.max(from, to) };
  if (pageIn(body) === body || /\S/.test(text.slice(run.start, run.end))) return false;
  const carrier = carrierAt(body, to);
  const start = Number(carrier?.getAttribute("data-start"));
  // There one sees where one is.
  if (to === start || to === start + (carrier?.textContent?.length ?? 0)) return false;
  return boxesOf(body, run).length === 0;
}

/** The offset of what lies at a point of the window. */
export function offsetUnder(body: Element, x: number, y: number): number | undefined {
  const page = body.ownerDocument;
  const root = pageIn(body).getRootNode();
  if (page.caretPositionFromPoint) {
    const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : {};
    const found = page.caretPositionFromPoint(x, y, options);
    return found ? offsetAt(body, found.offsetNode, found.offset) : undefined;
  }
  const range = page.caretRangeFromPoint(x, y);
  return range ? offsetAt(body, range.startContainer, range.startOffset) : undefined;
}
