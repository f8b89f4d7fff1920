// A document made anew of what is allowed in it, and where each of its texts stood in the old one.

import { dress, picture, unlink } from "./attributes";
import { isLandmark, isUnseen, isWithinWords, nameOf } from "./elements";
import { levelsOf } from "./levels";

/** A text of the document, in UTF-16 units of all of them; `path` is where it stood when it came. */
export type TextRun = {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly path: string;
  /** Its line feeds are shown as such. */
  readonly isSet: boolean;
};

export type Built = {
  readonly page: HTMLElement;
  readonly runs: readonly TextRun[];
  readonly isColoured: boolean;
  /** Where words end, whatever stands on both sides: the ends of blocks, and breaks. */
  readonly breaks: readonly number[];
  /** How many nodes were made. */
  readonly size: number;
};

type Level = {
  readonly into: HTMLElement;
  readonly path: string;
  readonly counts: Map<string, number>;
  readonly isSet: boolean;
  readonly ends: boolean;
};

/** Of what is nested deeper, only the words stay: no eye could follow it, and layout goes by depth. */
const DEEPEST = 120;

/** So many nodes are made before the page may do something else. */
const SLICE = 4000;

/** `pause` is waited for between two slices; `top` is the level of its highest headings. */
export async function built(
  body: Element,
  page: HTMLElement,
  top: number,
  pause: () => Promise<void>,
): Promise<Built> {
  // No property of a node is asked for its neighbours: a form names its fields as it likes.
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const runs: TextRun[] = [];
  const headings: HTMLElement[] = [];
  const levels: Level[] = [{ into: page, path: "", counts: new Map(), isSet: false, ends: true }];
  const breaks: number[] = [];
  let length = 0;
  let isColoured = false;

  function breakHere(): void {
    if (breaks.at(-1) !== length) breaks.push(length);
  }

  function leave(): void {
    if (levels.pop()?.ends) breakHere();
  }

  /** True where there may be something in it. */
  function take(node: Node, { into, path, counts, isSet }: Level): boolean {
    const step = node.nodeType === Node.TEXT_NODE ? "text()" : node.nodeName.toLowerCase();
    const count = (counts.get(step) ?? 0) + 1;
    counts.set(step, count);
    const here = `${path}/${step}[${count}]`;
    if (node.nodeType === Node.TEXT_NODE) {
      const copy = document.createTextNode(node.nodeValue ?? "");
      into.append(copy);
      const start = length;
      length += copy.length;
      runs.push({ node: copy, start, end: length, path: here, isSet });
      return false;
    }
    if (!(node instanceof Element) || isUnseen(node)) return false;
    const name = levels.length > DEEPEST ? undefined : nameOf(node);
    const ends = !isWithinWords(nameOf(node));
    if (ends) breakHere();
    const made = name === undefined ? into : make(node, name, into);
    const { whiteSpace } = made.style;
    levels.push({
      into: made,
      path: here,
      counts: new Map(),
      isSet: whiteSpace === "" ? isSet || name === "pre" : whiteSpace.startsWith("pre"),
      ends,
    });
    return true;
  }

  function make(node: Element, name: string, into: HTMLElement): HTMLElement {
    const made = document.createElement(name);
    isColoured = dress(made, node) || isColoured;
    if (name === "a") unlink(made, node);
    if (isLandmark(name)) made.setAttribute("role", "none");
    if (/^h[1-6]$/.test(name)) headings.push(made);
    if (name !== "img" || picture(made, node)) into.append(made);
    return made;
  }

  let count = 0;
  let isEntered = true;
  for (;;) {
    if (++count % SLICE === 0) await pause();
    let next = isEntered ? walker.firstChild() : walker.nextSibling();
    if (!next && isEntered) {
      leave();
      if (levels.length === 0) break;
      next = walker.nextSibling();
    }
    while (!next) {
      leave();
      if (levels.length === 0) break;
      walker.parentNode();
      next = walker.nextSibling();
    }
    const level = levels.at(-1);
    if (!next || !level) break;
    isEntered = take(next, level);
  }
  number(headings, top);
  return { page, runs, isColoured, breaks, size: count };
}

function number(headings: readonly HTMLElement[], top: number): void {
  const written = headings.map(({ localName }) => Number(localName.slice(1)));
  const levels = levelsOf(written, top);
  headings.forEach((heading, at) => {
    heading.setAttribute("aria-level", `${levels[at] ?? top}`);
  });
}
