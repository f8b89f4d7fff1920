// Where the keys take the caret, and the ends of a span; all in UTF-16 units.

import { cutAfter, cutBefore, type Grain } from "../core/text";
import type { Run } from "./segments";

/** A selection as it was made: from `anchor` to where the caret is. */
export type Caret = { readonly anchor: number; readonly focus: number };

export function runOf({ anchor, focus }: Caret): Run {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** One grapheme on, or to the next end of a word; back likewise. */
export function stepped(text: string, from: number, forward: boolean, grain: Grain): number {
  let at = from;
  for (;;) {
    const next = forward ? cutAfter(text, at + 1, grain) : cutBefore(text, at - 1, grain);
    const passed = text.slice(Math.min(at, next), Math.max(at, next));
    at = next;
    const isThere = grain === "symbol" || /[\p{L}\p{N}]/u.test(passed);
    if (isThere || at <= 0 || at >= text.length) return at;
  }
}

/** Where an end of a span goes by one grapheme; undefined where no grapheme would be left. */
export function pulled(
  text: string,
  run: Run,
  edge: "start" | "end",
  forward: boolean,
): Run | undefined {
  const at = stepped(text, run[edge], forward, "symbol");
  const { start, end } = edge === "start" ? { ...run, start: at } : { ...run, end: at };
  return start < end && (start !== run.start || end !== run.end) ? { start, end } : undefined;
}

export type Motion = {
  readonly by: "symbol" | "word" | "line" | "edge" | "text";
  readonly to: "left" | "right" | "forward" | "backward";
  readonly extending: boolean;
};

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** What a key means to the caret; undefined for the keys that are not its own. */
export function motionOf(press: Press): Motion | undefined {
  if (press.altKey) return undefined;
  const far = press.ctrlKey || press.metaKey;
  const extending = press.shiftKey;
  switch (press.key) {
    case "ArrowLeft":
      return { by: far ? "word" : "symbol", to: "left", extending };
    case "ArrowRight":
      return { by: far ? "word" : "symbol", to: "right", extending };
    case "ArrowUp":
      return { by: far ? "text" : "line", to: "backward", extending };
    case "ArrowDown":
      return { by: far ? "text" : "line", to: "forward", extending };
    case "Home":
      return { by: far ? "text" : "edge", to: "backward", extending };
    case "End":
      return { by: far ? "text" : "edge", to: "forward", extending };
    default:
      return undefined;
  }
}

/** What a screen reader says about a piece of text. */
export function spokenText(text: string): string {
  if (text === "") return "end of text";
  if (/^[\r\n]+$/.test(text)) return "line break";
  if (/^\t+$/.test(text)) return "tab";
  if (/^\s+$/.test(text)) return "space";
  return text.length > 120 ? `${text.slice(0, cutBefore(text, 117, "symbol"))}…` : text;
}
