// The table of commands: everything that can be done, with its words, its key and whether it can be done now.

import type { Command } from "../core/command";
import { labelsOf, questionsOf, sourcesOf } from "../core/interface";
import { answerTo, theTask } from "../core/part";
import { titleOf } from "../core/title";
import { kindOf } from "../questions";
import type { Interface } from "../schema.gen";
import { answering } from "./answering";
import { isSpent, usesOf } from "./inHand";
import { type Keys, keysOf } from "./keys";
import type { Editing } from "./useEditing";

export type Actions = {
  readonly locked: boolean;
  readonly canSubmit: boolean;
  readonly submit: () => void;
  /** Undefined where the host takes no skips. */
  readonly skip: (() => void) | undefined;
  readonly help: () => void;
};

type Unplaced = Omit<Command, "group">;

export function commandsFor(
  face: Interface,
  editing: Editing,
  { locked, canSubmit, submit, skip, help }: Actions,
  views: readonly Command[],
): readonly Command[] {
  const { editor, history, selection, regions, removeSelected } = editing;
  const ids = regions.map(({ id }) => id);
  const step = (by: number) => (): void => {
    const at = ids.findIndex((id) => selection.has(id));
    const from = at === -1 && by < 0 ? 0 : at;
    const next = ids[(from + by + ids.length) % ids.length];
    if (next) editor.select([next]);
  };
  const keys = keysOf(face);
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
    edit({
      id: "remove",
      label: "Delete",
      shortcut: "Delete",
      enabled: selection.size > 0,
      run: removeSelected,
    }),
    ...labelCommands(face, editing, keys).map(edit),
    ...answerCommands(face, editing, keys).map(edit),
    {
      id: "next",
      label: "Next region",
      shortcut: "]",
      group: "Go",
      enabled: ids.length > 0,
      run: step(1),
    },
    {
      id: "previous",
      label: "Previous region",
      shortcut: "[",
      group: "Go",
      enabled: ids.length > 0,
      run: step(-1),
    },
    {
      id: "deselect",
      label: "Select nothing",
      shortcut: "Escape",
      group: "Go",
      enabled: selection.size > 0,
      run: () => editor.select([]),
    },
    ...views,
    {
      id: "submit",
      label: "Submit",
      shortcut: "Mod+Enter",
      group: "Task",
      enabled: canSubmit,
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
            run: skip,
          },
        ]
      : []),
    { id: "help", label: "Keys", shortcut: "?", group: "Task", enabled: true, run: help },
  ];
}

function labelCommands(face: Interface, editing: Editing, keys: Keys): readonly Unplaced[] {
  const { inHand, pick, regions, selection, shown } = editing;
  const uses = usesOf(regions);
  const selected = regions.filter(({ id }) => selection.has(id));
  const shownSets = labelsOf(face).filter((set) => shown.has(set));
  return shownSets.flatMap((set) => {
    const on = selected.filter(({ source }) => source === set.of);
    const source = sourcesOf(face).find(({ name }) => name === set.of);
    // Of several sets one draws; the labels of the others wait.
    const drawn = source && editing.setFor(source) === set ? inHand.get(set.name) : [];
    const names = on.length > 0 ? on.flatMap(({ labels }) => labels) : drawn;
    return set.labels.map((label) => {
      const pressed = names?.includes(label.name) ?? false;
      return {
        id: labelCommandId(set.name, label.name),
        label: titleOf(label),
        enabled: !isSpent(label, uses) || (on.length > 0 && pressed),
        pressed,
        run: () => pick(set, label.name),
        ...shortcut(keys.get(set.name)?.get(label.name)),
      };
    });
  });
}

function answerCommands(
  face: Interface,
  { editor, parts, shown }: Editing,
  keys: Keys,
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
        enabled: true,
        run: () => editor.commit(answering(parts, question, theTask, value)),
        ...shortcut(key),
      };
    });
  });
}

/** A key as the table has it: "mod+shift+a" is "Mod+Shift+a". */
function shortcut(key: string | undefined): Pick<Command, "shortcut"> {
  if (key === undefined) return {};
  const written = key.replace(
    /[a-z]+(?=\+)/g,
    ([first = "", ...rest]) => first.toUpperCase() + rest.join(""),
  );
  return { shortcut: written };
}

export function labelCommandId(set: string, label: string): string {
  return `label\n${set}\n${label}`;
}
