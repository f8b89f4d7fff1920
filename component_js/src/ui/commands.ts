// The table of commands: everything that can be done, with its words, its key and whether it can be done now.

import type { Command } from "../core/command";
import { labelsOf, questionsOf, sourcesOf } from "../core/interface";
import { answerTo, theTask } from "../core/part";
import { kindOf } from "../questions";
import type { Interface } from "../schema.gen";
import { answering } from "./answering";
import { isSpent, usesOf } from "./inHand";
import type { Editing } from "./useEditing";

export type Actions = {
  readonly locked: boolean;
  readonly canSubmit: boolean;
  readonly submit: () => void;
  /** Undefined where the host takes no skips. */
  readonly skip: (() => void) | undefined;
  readonly help: () => void;
};

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
  const edit = (command: Omit<Command, "group">): Command => ({
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
    ...labelCommands(face, editing).map(edit),
    ...answerCommands(face, editing).map(edit),
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

/** A label takes its own key, or the next free digit. */
function labelCommands(face: Interface, editing: Editing): readonly Omit<Command, "group">[] {
  const { inHand, pick, regions, selection, shown } = editing;
  const taken = givenKeys(face);
  const free = [..."123456789"].filter((digit) => !taken.has(digit));
  const uses = usesOf(regions);
  const selected = regions.filter(({ id }) => selection.has(id));
  return labelsOf(face).flatMap((set) => {
    const on = selected.filter(({ source }) => source === set.of);
    const source = sourcesOf(face).find(({ name }) => name === set.of);
    // Of several sets one draws; the labels of the others wait.
    const drawn = source && editing.setFor(source) === set ? inHand.get(set.name) : [];
    return set.labels.flatMap((label) => {
      const key = label.key || free.shift();
      if (!shown.has(set)) return [];
      const names = on.length > 0 ? on.flatMap(({ labels }) => labels) : drawn;
      const pressed = names?.includes(label.name) ?? false;
      return {
        id: labelCommandId(set.name, label.name),
        label: label.title || label.name,
        enabled: !isSpent(label, uses) || (on.length > 0 && pressed),
        pressed,
        run: () => pick(set, label.name),
        ...(key === undefined ? {} : { shortcut: written(key) }),
      };
    });
  });
}

/** The keys of choices, where they are asked about the task. */
function answerCommands(
  face: Interface,
  { editor, parts, shown }: Editing,
): readonly Omit<Command, "group">[] {
  return questionsOf(face)
    .filter((question) => !question.per_region && !question.per_item && shown.has(question))
    .flatMap((question) => {
      const answer = answerTo(parts, question.name, theTask);
      const keys = kindOf(question).keys?.(question, answer) ?? [];
      return keys.map(({ key, label, value }) => ({
        id: `answer\n${question.name}\n${key}`,
        label: `${question.title || question.name}: ${label}`,
        shortcut: written(key),
        enabled: true,
        run: () => editor.commit(answering(parts, question, theTask, value)),
      }));
    });
}

/** A key as the table has it: "mod+shift+a" is "Mod+Shift+a". */
function written(key: string): string {
  return key.replace(
    /[a-z]+(?=\+)/g,
    ([first = "", ...rest]) => first.toUpperCase() + rest.join(""),
  );
}

/** The keys that the interface's author gave away. */
function givenKeys(face: Interface): ReadonlySet<string> {
  const labels = labelsOf(face).flatMap((set) => set.labels.map(({ key }) => key));
  const answers = questionsOf(face).flatMap(
    (question) =>
      kindOf(question)
        .keys?.(question, undefined)
        .map(({ key }) => key) ?? [],
  );
  return new Set([...labels, ...answers]);
}

export function labelCommandId(set: string, label: string): string {
  return `label\n${set}\n${label}`;
}
