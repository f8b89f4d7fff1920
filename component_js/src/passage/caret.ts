// Where the keys take the caret, and the ends of a span; all in UTF-16 units.

import { type BlockOf, cutAfter, cutBefore, type Grain, nearestCut } from "../core/text";
import type { Run } from "./segments";

/** A selection as it was made: from `anchor` to where the caret is. */
export type Caret = { readonly anchor: number; readonly focus: number };

export function runOf({ anchor, focus }: Caret): Run {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** One grapheme on, or to the next end of a word; back likewise. */
export function stepped(
  text: string,
  from: number,
  forward: boolean,
  grain: "symbol" | "word",
  blockOf?: BlockOf,
): number {
  const isThere = (passed: string): boolean => grain === "symbol" || /[\p{L}\p{N}]/u.test(passed);
  return passing(text, from, forward, grain, isThere, blockOf);
}

/** By whole pieces, until what was passed will do. */
function passing(
  text: string,
  from: number,
  forward: boolean,
  grain: Grain,
  isThere: (passed: string) => boolean,
  blockOf?: BlockOf,
): number {
  let at = from;
  for (;;) {
    const next = forward
      ? cutAfter(text, at + 1, grain, blockOf)
      : cutBefore(text, at - 1, grain, blockOf);
    const passed = text.slice(Math.min(at, next), Math.max(at, next));
    at = next;
    if (isThere(passed) || at <= 0 || at >= text.length) return at;
  }
}

export type Edge = "start" | "end";

/** Where an end of a span goes by one grapheme, or by one word; undefined where nothing would be left. */
export function pulled(
  text: string,
  run: Run,
  edge: Edge,
  forward: boolean,
  grain: Grain = "symbol",
  blockOf?: BlockOf,
): Run | undefined {
  const isThere = (passed: string): boolean => grain === "symbol" || /\S/.test(passed);
  const at = passing(text, run[edge], forward, grain, isThere, blockOf);
  const moved = edge === "start" ? { ...run, start: at } : { ...run, end: at };
  // Grapheme by grapheme, one has to come across the blanks.
  const next = grain === "symbol" ? moved : withoutBlanks(text, moved, edge);
  const isElsewhere = next.start !== run.start || next.end !== run.end;
  return next.start < next.end && isElsewhere ? next : undefined;
}

/**
 * A span whose one end is put near `to`, where a cut is. Its other end stays where it is; taken
 * beyond that, the two change places. Undefined where nothing would be left.
 */
export function stretched(
  text: string,
  run: Run,
  edge: Edge,
  to: number,
  grain: Grain,
  blockOf?: BlockOf,
): Run | undefined {
  const at = nearestCut(text, to, grain, blockOf);
  const fixed = edge === "start" ? run.end : run.start;
  const next = { start: Math.min(at, fixed), end: Math.max(at, fixed) };
  const moved = at < fixed ? "start" : "end";
  const own = withoutBlanks(text, next, moved);
  // What was its start may stand behind a blank as its end.
  const trimmed = moved === edge ? own : withoutBlanks(text, own, edge);
  return trimmed.start < trimmed.end ? trimmed : undefined;
}

/** Without the blanks at one end, and without cutting a grapheme that begins with one. */
function withoutBlanks(text: string, { start, end }: Run, edge: Edge): Run {
  const inside = text.slice(start, end);
  if (edge === "end") {
    return { start, end: cutAfter(text, start + inside.trimEnd().length, "symbol") };
  }
  return { start: cutBefore(text, end - inside.trimStart().length, "symbol"), end };
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
