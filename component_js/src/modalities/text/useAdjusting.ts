// The ends of the selected span, moved by key from anywhere in the widget.

import { type RefObject, useEffect } from "react";
import type { Command } from "../../core/command";
import type { Offsets } from "../../core/text";
import { kinds } from "../../regions";
import type { Span, TextSource } from "../../schema.gen";
import { useLatest } from "../latest";
import type { ViewProps } from "../modality";
import type { Block } from "./blocks";
import { pulled } from "./caret";
import { isRightToLeft, lineAt } from "./place";
import type { Stage } from "./stage";

export function useAdjusting(
  stage: Stage,
  latest: RefObject<ViewProps<TextSource>>,
  span: Span | undefined,
  blocks: readonly Block[],
  offsets: Offsets,
): void {
  const at = useLatest({ span, blocks, offsets });
  const enabled = span !== undefined;

  useEffect(() => {
    function pull(edge: "start" | "end", side: "left" | "right"): void {
      const { span, blocks, offsets } = at.current;
      const { shown, onChange, announce } = latest.current;
      if (!span) return;
      const run = { start: offsets.toUtf16(span.start), end: offsets.toUtf16(span.end) };
      const { current: body } = stage.body;
      const line = body ? lineAt(body, blocks, run[edge]) : undefined;
      const isMirrored = line !== undefined && isRightToLeft(line);
      const next = pulled(shown, run, edge, side === (isMirrored ? "left" : "right"));
      if (!next) return;
      const changed: Span = {
        ...span,
        start: offsets.toCodePoint(next.start),
        end: offsets.toCodePoint(next.end),
        text: shown.slice(next.start, next.end),
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
