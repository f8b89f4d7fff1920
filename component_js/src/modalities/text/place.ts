// Places in the page and offsets in the text, each from the other; the browser's selection as offsets.

import { type Block, blockAt, PACK } from "./blocks";
import type { Caret } from "./caret";

/** The offset of a place, before the body 0, behind it its end; undefined where it lies elsewhere. */
export function offsetAt(body: Element, node: Node, offset: number): number | undefined {
  if (!body.contains(node)) return undefined;
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentNode;
  const line = element instanceof Element ? element.closest("[data-start]") : null;
  if (line && body.contains(line)) return startOf(line) + lengthUpTo(line, node, offset);
  // Between two lines, or at either end of them all.
  const next = element?.childNodes[offset];
  if (next instanceof Element) return startOf(linesIn(next)[0]);
  return endOf(body);
}

function linesIn(element: Element): ArrayLike<Element> {
  return element.matches("[data-start]") ? [element] : element.querySelectorAll("[data-start]");
}

function endOf(body: Element): number {
  const last = body.lastElementChild?.lastElementChild ?? undefined;
  return startOf(last) + (last?.textContent?.length ?? 0);
}

/** The element of the line that the unit at `at` belongs to. */
export function lineAt(body: Element, blocks: readonly Block[], at: number): Element | undefined {
  const index = blockAt(blocks, at);
  return body.children[Math.floor(index / PACK)]?.children[index % PACK];
}

function startOf(line: Element | undefined): number {
  return Number(line?.getAttribute("data-start") ?? 0);
}

function lengthUpTo(line: Element, node: Node, offset: number): number {
  const range = line.ownerDocument.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

export type Place = { readonly node: Node; readonly offset: number };

/** The place of an offset; where two texts meet, the end of the first. */
export function placeOf(body: Element, blocks: readonly Block[], at: number): Place | undefined {
  const line = lineAt(body, blocks, at);
  if (!line) return undefined;
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = at - startOf(line);
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
  return { anchor, focus: isBehind ? endOf(body) : 0 };
}

function selectionEnds(
  body: Element,
): { readonly anchor: Place; readonly focus: Place } | undefined {
  const selection = body.ownerDocument.getSelection();
  if (!selection) return undefined;
  const root = body.getRootNode();
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

export function writeCaret(body: Element, blocks: readonly Block[], caret: Caret): void {
  const anchor = placeOf(body, blocks, caret.anchor);
  const focus = placeOf(body, blocks, caret.focus);
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
  const place = placeOf(body, blocks, Math.min(at, inner));
  const line = lineAt(body, blocks, at);
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
