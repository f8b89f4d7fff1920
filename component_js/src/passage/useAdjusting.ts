// The ends of the selected span, moved by key from anywhere in the widget.

import { type RefObject, useEffect } from "react";
import type { Command } from "../core/command";
import { useLatest } from "../latest";
import { kinds } from "../regions";
import type { Span } from "../schema.gen";
import { type Edge, pulled } from "./caret";
import type { Worded } from "./given";
import { carrierAt, isRightToLeft } from "./place";
import type { Run } from "./segments";
import type { Stage } from "./stage";
import type { Words } from "./words";

/** A span over another run of the text, with what it quotes. */
export function moved(span: Span, { start, end }: Run, { text, offsets }: Words): Span {
  return {
    ...span,
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    text: text.slice(start, end),
    // What it said of the nodes of a page was of the other run.
    xpaths: null,
  };
}

export function useAdjusting(
  stage: Stage,
  latest: RefObject<Worded>,
  span: Span | undefined,
  words: Words,
  find: Command,
): void {
  const at = useLatest({ span, words });
  const enabled = span !== undefined;

  useEffect(() => {
    function pull(edge: Edge, side: "left" | "right"): void {
      const { span, words } = at.current;
      const { text, offsets, grain, blockOf } = words;
      const { onChange, announce } = latest.current;
      if (!span) return;
      const run = { start: offsets.toUtf16(span.start), end: offsets.toUtf16(span.end) };
      const { current: body } = stage.body;
      const line = body ? carrierAt(body, run[edge]) : undefined;
      const isMirrored = line !== undefined && isRightToLeft(line);
      const next = pulled(
        text,
        run,
        edge,
        side === (isMirrored ? "left" : "right"),
        grain,
        blockOf,
      );
      if (!next) return;
      const changed = moved(span, next, words);
      onChange([changed]);
      announce(kinds.span.describe(changed));
    }

    const command = (edge: Edge, side: "left" | "right"): Command => ({
      id: `text.${edge}_${side}`,
      label: `Move its ${edge} ${side}`,
      group: "Span",
      shortcut: `Alt+${edge === "start" ? "Shift+" : ""}Arrow${side === "left" ? "Left" : "Right"}`,
      enabled,
      run: () => pull(edge, side),
    });
    latest.current.onCommands([
      command("end", "left"),
      command("end", "right"),
      command("start", "left"),
      command("start", "right"),
      find,
    ]);
  }, [at, stage, latest, enabled, find]);

  useEffect(() => () => latest.current.onCommands([]), [latest]);
}
