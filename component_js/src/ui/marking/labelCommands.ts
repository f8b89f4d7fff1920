// The labels as commands: each with its key, to draw with or to give to what is selected.

import type { Command } from "../../core/command";
import { labelsOf, sourcesOf } from "../../core/interface";
import { selectedIn } from "../../core/part";
import { titleOf } from "../../core/title";
import { keyShortcut } from "../commands";
import { isSpent, usesOf } from "../inHand";
import { type Keys, keysOf } from "../keys";
import { type Given, things, workedOn } from "./given";

export function labelCommands(given: Given): readonly Command[] {
  const { face, editing, locked, announce } = given;
  const { inHand, pick, regions, shown } = editing;
  const keys: Keys = keysOf(face);
  const uses = usesOf(regions);
  const selected = selectedIn(editing);
  const shownSets = labelsOf(face).filter((set) => shown.has(set));
  const offered = shownSets.flatMap((set) => {
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
        group: "Labels",
        enabled: !locked && (!isSpent(label, uses) || (on.length > 0 && pressed)),
        pressed,
        run() {
          const { changed, left } = pick(set, label.name);
          if (left > 0) announce(`${things(changed)} changed, ${left} left as they were.`);
          else if (on.length > 1) announce(`${things(changed)} changed to ${titleOf(label)}.`);
        },
        ...keyShortcut(keys.get(set.name)?.get(label.name)),
      };
    });
  });
  return [...offered, ...puttingDown(given)];
}

/** Only in a text, if one is at work there: what is selected in it can wait for its label. */
function puttingDown(given: Given): readonly Command[] {
  const { face, editing, turnedTo, announce } = given;
  const source = workedOn(given, ["span"])?.source;
  if (!source || editing.drawingOn(source)?.kind !== "span") return [];
  if (source.name !== turnedTo && sourcesOf(face).length > 1) return [];
  return [
    {
      id: "put_down",
      label: "Put the label down, to select first",
      group: "Labels",
      shortcut: "Escape",
      enabled: editing.selection.size === 0 && editing.labelsFor(source).length > 0,
      run() {
        editing.putDown(source);
        announce("No label in hand. Select words, then pick a label.");
      },
    },
  ];
}

export function labelCommandId(set: string, label: string): string {
  return `label\n${set}\n${label}`;
}
