// The labels that a selection in a text or a table can be marked with, as they are offered beside it.

import type { Choice } from "../../core/command";
import { drawnBy, labelsOf } from "../../core/interface";
import type { AnySource } from "../../schema.gen";
import type { Work } from "../layout/work";
import { labelCommandId } from "./labelCommands";

export function choicesOn(
  { face, editing, commands, looks }: Pick<Work, "face" | "editing" | "commands" | "looks">,
  source: AnySource,
): readonly Choice[] {
  const sets = labelsOf(face, source.name).filter(
    (set) =>
      editing.shown.has(set) &&
      drawnBy(set, source).some((kind) => kind === "span" || kind === "cells"),
  );
  return sets.flatMap((set) =>
    set.labels.flatMap(({ name }) => {
      const command = commands.find(({ id }) => id === labelCommandId(set.name, name));
      return command ? [{ ...command, color: looks.colorOfLabel(name) }] : [];
    }),
  );
}
