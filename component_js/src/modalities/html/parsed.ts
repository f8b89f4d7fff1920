// HTML as browsers read it, in a document that loads and runs nothing; XPaths are told over it.

import { inert } from "../../rich/inert";

/** The root that XPaths begin at, and the CSS that the document says of itself. */
export type Parsed = {
  readonly body: Element;
  readonly root: Element;
  readonly css: readonly string[];
};

/** Label Studio takes these away before it counts: what stood around them is one text. */
const TAKEN = "script, iframe";

/** So many elements one in the other take a parser minutes; nobody could read them. */
const DEEPEST = 10_000;

/** Elements that end where the next one begins. */
const ENDING = /^(?:p|li|d[dt]|t[dhr]|tbody|thead|tfoot|option|colgroup)$/i;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** About how many elements of a document are open at once, as far as its tags tell. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, end, tag = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (ENDING.test(tag) || VOID.test(tag)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Undefined where there is no body, as in a set of frames. */
export function parsed(html: string): Parsed | undefined {
  // A lone surrogate is no letter, and no database takes it.
  const letters = html.replace(/\p{Surrogate}/gu, "\ufffd");
  if (letters.length > DEEPEST && depthOf(letters) > DEEPEST) {
    throw new Error("It is nested too deeply to be shown: its tags open and never close.");
  }
  const page = inert(letters);
  // What a document names `body` or `forms` stands in the way of its own properties, but not of a walker's.
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT);
  const root = walker.firstChild();
  let body = walker.firstChild();
  while (body && body.nodeName !== "BODY") body = walker.nextSibling();
  if (!(root instanceof Element) || !(body instanceof Element)) return undefined;
  const css = [...root.querySelectorAll("style")].map(({ textContent }) => textContent ?? "");
  for (const each of body.querySelectorAll(TAKEN)) each.remove();
  const comments = document.createTreeWalker(
    body,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION,
  );
  const gone: Node[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const each of gone) each.parentNode?.removeChild(each);
  body.normalize();
  return { body, root, css };
}
