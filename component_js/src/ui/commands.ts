// The table of commands: everything that can be done, with its words, its key and whether it can be done now.

import type { Command } from "../core/command";
import { questionsOf } from "../core/interface";
import { answerTo, theTask } from "../core/part";
import { titleOf } from "../core/title";
import { kindOf } from "../questions";
import type { Interface } from "../schema.gen";
import { answering } from "./answering";
import { type Keys, keysOf } from "./keys";
import type { Editing } from "./useEditing";

export type Actions = {
  readonly locked: boolean;
  readonly canSubmit: boolean;
  readonly submit: () => void;
  /** Undefined where the host takes no skips. */
  readonly skip: (() => void) | undefined;
  /** To what was submitted last; undefined where there is nothing to go back to. */
  readonly back: (() => void) | undefined;
  readonly help: () => void;
};

type Unplaced = Omit<Command, "group">;

export function commandsFor(
  face: Interface,
  editing: Editing,
  { locked, canSubmit, submit, skip, back, help }: Actions,
  marking: readonly Command[],
  views: readonly Command[],
): readonly Command[] {
  const { editor, history } = editing;
  const edit = (command: Unplaced): Command => ({
    ...command,
    group: "Edit",
    enabled: command.enabled && !locked,
  });
  return [
    edit({
      id: "undo",
      label: "Undo",
      shortcut: "Mod+Z",
      enabled: history.past.length > 0,
      run: editor.undo,
    }),
    edit({
      id: "redo",
      label: "Redo",
      shortcut: "Mod+Shift+Z",
      enabled: history.future.length > 0,
      run: editor.redo,
    }),
    ...marking,
    ...answerCommands(face, editing, keysOf(face), canSubmit).map(edit),
    ...views,
    {
      id: "submit",
      label: "Submit",
      shortcut: "Mod+Enter",
      group: "Task",
      enabled: canSubmit,
      once: true,
      run: submit,
    },
    ...(skip
      ? [
          {
            id: "skip",
            label: "Skip",
            shortcut: "Alt+S",
            group: "Task",
            enabled: !locked,
            once: true,
            run: skip,
          },
        ]
      : []),
    ...(back
      ? [
          {
            id: "back",
            label: "Back to the last task",
            shortcut: "Alt+B",
            group: "Task",
            enabled: !locked,
            once: true,
            run: back,
          },
        ]
      : []),
    { id: "help", label: "Keys", shortcut: "?", group: "Task", enabled: true, run: help },
  ];
}

function answerCommands(
  face: Interface,
  { editor, parts, shown }: Editing,
  keys: Keys,
  canSubmit: boolean,
): readonly Unplaced[] {
  return questionsOf(face).flatMap((question) => {
    const { picks } = kindOf(question);
    const own = keys.get(question.name);
    if (!picks || !own || !shown.has(question)) return [];
    const answer = answerTo(parts, question.name, theTask);
    return picks.terms(question).flatMap((term) => {
      const key = own.get(term.name);
      const picked = key && picks.pick(question, answer, term.name);
      if (!picked) return [];
      const { value } = picked;
      return {
        id: `answer\n${question.name}\n${term.name}`,
        label: `${titleOf(question)}: ${titleOf(term)}`,
        // Where an answer submits, a key that comes before the next task is meant for that.
        enabled: canSubmit || !face.auto_submit,
        once: true,
        run: () => editor.commit(answering(parts, question, theTask, value)),
        ...keyShortcut(key),
      };
    });
  });
}

/** A key as the table has it: "mod+shift+a" is "Mod+Shift+a". */
export function keyShortcut(key: string | undefined): Pick<Command, "shortcut"> {
  if (key === undefined) return {};
  const written = key.replace(
    /[a-z]+(?=\+)/g,
    ([first = "", ...rest]) => first.toUpperCase() + rest.join(""),
  );
  return { shortcut: written };
}
