// Places in the page and offsets in the text, each from the other; the browser's selection as offsets.

import { type Block, blockAt } from "./blocks";
import type { Caret } from "./caret";

/** Told to the page when other elements carry its text than before. */
export const DRAWN = "el-drawn";

/** Where the text of a body stands: in a root of its own, if its page has one. */
export function pageIn(body: Element): Element {
  return body.firstElementChild?.shadowRoot?.firstElementChild ?? body;
}

/** The elements that carry the text, in its order: `data-start` says from where on. */
export function carriersIn(body: Element): ArrayLike<Element> {
  const page = pageIn(body);
  return known.get(page) ?? page.querySelectorAll("[data-start]");
}

const known = new WeakMap<Element, readonly Element[]>();

/** Of a page whose carriers are always the same, so that nobody has to look for them. */
export function knowCarriers(page: Element, carriers: readonly Element[]): void {
  known.set(page, carriers);
}

/** What was really pointed at: outside of a root of its own, events tell only of its host. */
export function targetOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

/** The last of the elements that `comes`, of a list in which those that come stand first. */
export function lastThat(list: ArrayLike<Element>, comes: (each: Element) => boolean): number {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const each = list[middle];
    if (each && comes(each)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset of a place, before the body 0, behind it its end; undefined where it lies elsewhere. */
export function offsetAt(body: Element, node: Node, offset: number): number | undefined {
  const page = pageIn(body);
  if (!page.contains(node)) {
    if (!body.contains(node)) return undefined;
    return offset === 0 ? 0 : lastEnd(body);
  }
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentNode;
  const carrier = element instanceof Element ? element.closest("[data-start]") : null;
  if (carrier && page.contains(carrier))
    return startOf(carrier) + lengthUpTo(carrier, node, offset);
  // Between two of them, or at either end of them all.
  const point = body.ownerDocument.createRange();
  point.setStart(node, offset);
  const carriers = carriersIn(body);
  const before = lastThat(carriers, (each) => point.comparePoint(each, 0) < 0);
  const next = carriers[before + 1];
  return next ? startOf(next) : endOf(carriers[before]);
}

function lastEnd(body: Element): number {
  const carriers = carriersIn(body);
  return endOf(carriers[carriers.length - 1]);
}

function endOf(carrier: Element | undefined): number {
  return startOf(carrier) + (carrier?.textContent?.length ?? 0);
}

/** The element that carries the unit at `at`; where none does, the one before it. */
export function carrierAt(body: Element, at: number): Element | undefined {
  const carriers = carriersIn(body);
  return carriers[
    Math.max(
      0,
      lastThat(carriers, (each) => startOf(each) <= at),
    )
  ];
}

function startOf(carrier: Element | undefined): number {
  return Number(carrier?.getAttribute("data-start") ?? 0);
}

function lengthUpTo(line: Element, node: Node, offset: number): number {
  const range = line.ownerDocument.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

export type Place = { readonly node: Node; readonly offset: number };

/** The place of an offset; where two texts meet, the end of the first. */
export function placeOf(body: Element, at: number): Place | undefined {
  const line = carrierAt(body, at);
  if (!line) return undefined;
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  // Blanks before the first one stand nowhere.
  let left = Math.max(0, at - startOf(line));
  let last: Place = { node: line, offset: 0 };
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = { node, offset: length };
  }
  return last;
}

/** The part of the browser's selection that began in the body; `strict`, only if it ended there too. */
export function readCaret(body: Element, strict: boolean): Caret | undefined {
  const ends = selectionEnds(body);
  if (!ends) return undefined;
  const anchor = offsetAt(body, ends.anchor.node, ends.anchor.offset);
  const focus = offsetAt(body, ends.focus.node, ends.focus.offset);
  if (anchor !== undefined && focus !== undefined) return { anchor, focus };
  if (anchor === undefined || strict) return undefined;
  const isBehind = body.compareDocumentPosition(ends.focus.node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return { anchor, focus: isBehind ? lastEnd(body) : 0 };
}

export function selectionEnds(
  body: Element,
): { readonly anchor: Place; readonly focus: Place } | undefined {
  const selection = body.ownerDocument.getSelection();
  if (!selection) return undefined;
  const root = pageIn(body).getRootNode();
  // Inside a shadow root, the plain properties tell only of the host element.
  if (root instanceof ShadowRoot && "getComposedRanges" in selection) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root] });
    if (!range) return undefined;
    const start = { node: range.startContainer, offset: range.startOffset };
    const end = { node: range.endContainer, offset: range.endOffset };
    const isBackward = selection.direction === "backward";
    return isBackward ? { anchor: end, focus: start } : { anchor: start, focus: end };
  }
  if (!selection.anchorNode || !selection.focusNode) return undefined;
  return {
    anchor: { node: selection.anchorNode, offset: selection.anchorOffset },
    focus: { node: selection.focusNode, offset: selection.focusOffset },
  };
}

export function writeCaret(body: Element, caret: Caret): void {
  const anchor = placeOf(body, caret.anchor);
  const focus = placeOf(body, caret.focus);
  if (!anchor || !focus) return;
  body.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

/** Let the browser move the caret by what only it knows: the lines as they are laid out. */
export function moveByLayout(
  body: Element,
  by: "line" | "lineboundary",
  forward: boolean,
  extending: boolean,
): Caret | undefined {
  const selection = body.ownerDocument.getSelection();
  selection?.modify(extending ? "extend" : "move", forward ? "forward" : "backward", by);
  return readCaret(body, false);
}

/** Where the caret stands, in pixels of the window; behind a line's end, at its end. */
export function caretBox(body: Element, blocks: readonly Block[], at: number): DOMRect | undefined {
  const inner = blocks[blockAt(blocks, at)]?.inner ?? 0;
  const place = placeOf(body, Math.min(at, inner));
  const line = carrierAt(body, at);
  if (!place || !line) return undefined;
  const range = line.ownerDocument.createRange();
  range.setStart(place.node, place.offset);
  const box = range.getBoundingClientRect();
  if (box.height > 0) return box;
  // An empty line has no letter to measure.
  const { left, right, top, height } = line.getBoundingClientRect();
  return new DOMRect(isRightToLeft(line) ? right : left, top + height / 5, 0, (height * 3) / 5);
}

export function isRightToLeft(line: Element): boolean {
  return getComputedStyle(line).direction === "rtl";
}
