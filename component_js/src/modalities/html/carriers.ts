// The elements of a document that carry its text, as a passage looks for them.

import type { Block } from "../../passage/blocks";
import type { TextRun } from "./built";
import { isWithinWords } from "./elements";

/** A piece of the text; `end` is where the next one begins. */
export type Carrier = Block & { readonly element: HTMLElement; readonly text: string };

/** So many are made before the page may do something else. */
const SLICE = 8000;

/**
 * An element that holds one text and nothing else carries it. Elsewhere one is put around the text,
 * with a name of its own: no rule of the document means it. Blanks between blocks are left alone,
 * since in a table or a list an element would make a cell or an entry of them.
 */
export async function carriersOf(
  runs: readonly TextRun[],
  pause: () => Promise<void>,
): Promise<readonly Carrier[]> {
  const carried = runs.filter(({ node }) => /\S/.test(node.data) || isBetweenWords(node));
  const carriers: Carrier[] = [];
  for (const [index, { node, start, end }] of carried.entries()) {
    if ((index + 1) % SLICE === 0) await pause();
    const element = carrierFor(node);
    element.setAttribute("data-start", `${start}`);
    const next = carried[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    carriers.push({ element, text: node.data, start, inner: end, end: next });
  }
  return carriers;
}

function carrierFor(node: Text): HTMLElement {
  const { parentElement: parent } = node;
  if (parent && parent.childNodes.length === 1 && !parent.hasAttribute("data-page")) return parent;
  const made = document.createElement("el-run");
  node.replaceWith(made);
  made.append(node);
  return made;
}

function isBetweenWords({ previousSibling, nextSibling }: Text): boolean {
  const isWords = (node: Node | null): boolean =>
    node instanceof Element && (node.localName === "el-run" || isWithinWords(node.localName));
  return isWords(previousSibling) && isWords(nextSibling);
}
