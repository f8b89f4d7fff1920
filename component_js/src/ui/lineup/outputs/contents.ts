// What the children of a lineup hold: what each output shows, and what is asked about it.

import { isSource } from "../../../core/interface";
import { shownBy } from "../../../core/lookup";
import type { AnyNode, AnySource, Lineup, Task } from "../../../schema.gen";

export type Content = {
  readonly name: string;
  readonly node: AnyNode;
  /** What it shows, in order: its source and the words around it, or why there is none. */
  readonly shown: readonly AnyNode[];
  /** What is asked about it. */
  readonly below: readonly AnyNode[];
  /** The source that it is compared by; undefined where it failed. */
  readonly source: AnySource | undefined;
  /** What that shows, where it is a text; undefined where it is none or is missing. */
  readonly text: string | undefined;
  readonly image: string | undefined;
};

export function contentsOf({ names, children }: Lineup, data: Task["data"]): readonly Content[] {
  return children.map((node, at) => contentOf(names[at] ?? `${at + 1}`, node, data));
}

function contentOf(name: string, node: AnyNode, data: Task["data"]): Content {
  const inside = node.kind === "column" || node.kind === "group" ? node.children : [node];
  const last = inside.findLastIndex(isSource);
  // Without a source, the words at its head say why.
  const end = last === -1 ? lengthOfWords(inside) : last + 1;
  const shown = inside.slice(0, end);
  const source = shown.find(isSource);
  const found = source && shownBy(source, data);
  const said = found && "shown" in found ? found.shown : undefined;
  const first = Array.isArray(said) ? said[0] : said;
  const value = typeof first === "string" ? first : undefined;
  return {
    ...{ name, node, shown, source },
    below: inside.slice(end),
    text: source?.kind === "text" ? value : undefined,
    image: source?.kind === "image" ? value : undefined,
  };
}

function lengthOfWords(nodes: readonly AnyNode[]): number {
  const at = nodes.findIndex(({ kind }) => kind !== "header" && kind !== "markdown");
  return at === -1 ? nodes.length : at;
}
