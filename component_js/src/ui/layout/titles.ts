// What a part of the page is called where only one is open at a time.

import { walk } from "../../core/interface";
import type { AnyNode } from "../../schema.gen";

/** A group's own title, or the first words in it, or its number. */
export function partTitle(child: AnyNode, at: number): string {
  for (const { node } of walk([child])) {
    if (node.kind === "header" && node.text) return node.text;
    if ("title" in node && node.title) return node.title;
  }
  return `Part ${at + 1}`;
}
