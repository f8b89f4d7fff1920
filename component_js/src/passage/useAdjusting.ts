// The ends of the selected span, moved by key from anywhere in the widget.

import { type RefObject, useEffect } from "react";
import type { Command } from "../core/command";
import type { Offsets } from "../core/text";
import { useLatest } from "../latest";
import { kinds } from "../regions";
import type { Span } from "../schema.gen";
import { pulled } from "./caret";
import type { Worded } from "./given";
import { carrierAt, isRightToLeft } from "./place";
import type { Stage } from "./stage";

export function useAdjusting(
  stage: Stage,
  latest: RefObject<Worded>,
  span: Span | undefined,
  text: string,
  offsets: Offsets,
): void {
  const at = useLatest({ span, text, offsets });
  const enabled = span !== undefined;

  useEffect(() => {
    function pull(edge: "start" | "end", side: "left" | "right"): void {
      const { span, text, offsets } = at.current;
      const { onChange, announce } = latest.current;
      if (!span) return;
      const run = { start: offsets.toUtf16(span.start), end: offsets.toUtf16(span.end) };
      const { current: body } = stage.body;
      const line = body ? carrierAt(body, run[edge]) : undefined;
      const isMirrored = line !== undefined && isRightToLeft(line);
      const next = pulled(text, run, edge, side === (isMirrored ? "left" : "right"));
      if (!next) return;
      const changed: Span = {
        ...span,
        start: offsets.toCodePoint(next.start),
        end: offsets.toCodePoint(next.end),
        text: text.slice(next.start, next.end),
      };
      onChange([changed]);
      announce(kinds.span.describe(changed));
    }

    const command = (edge: "start" | "end", side: "left" | "right"): Command => ({
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
    ]);
  }, [at, stage, latest, enabled]);

  useEffect(() => () => latest.current.onCommands([]), [latest]);
}
