// How what a cell says is set: as words, as code, as a link; and how much of it at first.

import { cellText } from "../../core/rows";
import type { Json } from "../../schema.gen";

export type Cell = {
  readonly form: "code" | "link" | "nothing" | "text";
  readonly text: string;
};

/** An address that opens a page and does nothing else. */
const PAGE = /^https?:\/\/[^\s/]\S*$/i;
/** No address is longer, and none is looked for in a text that is. */
const LONGEST_PAGE = 4000;

export function cellOf(value: Json): Cell {
  const text = cellText(value);
  if (value === null) return { form: "nothing", text };
  if (typeof value === "object") return { form: "code", text };
  const isLink = typeof value === "string" && text.length <= LONGEST_PAGE && PAGE.test(text);
  return { form: isLink ? "link" : "text", text };
}

/** How wide a text wants to stand: on one line, or as a paragraph. */
export function widthOf(text: string): "line" | "lines" | "paragraph" {
  if (text.length <= 32) return "line";
  return text.length <= 120 ? "lines" : "paragraph";
}

const LONGEST = 240;
const MOST_LINES = 6;
/** A cut between two words is nicer, unless it takes this much away. */
const SLACK = 40;

/** The start of a long text; undefined where it is short enough to stand as it is. */
export function startOf(text: string): string | undefined {
  const lines = text.slice(0, LONGEST + 1).split("\n", MOST_LINES + 1);
  if (text.length <= LONGEST && lines.length <= MOST_LINES) return undefined;
  if (lines.length > MOST_LINES) return lines.slice(0, MOST_LINES).join("\n");
  const start = [...text.slice(0, LONGEST)];
  // Half of a character at the end is none.
  if (/[\uD800-\uDBFF]$/.test(start.at(-1) ?? "")) start.pop();
  const whole = start.join("");
  const blank = whole.search(/\s\S*$/);
  return blank >= LONGEST - SLACK ? whole.slice(0, blank) : whole;
}
