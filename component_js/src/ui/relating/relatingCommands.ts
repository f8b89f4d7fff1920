// The commands of relations: to make one, to see them, and to change the one that is picked.

import type { Command } from "../../core/command";
import { relationsOf } from "../../core/interface";
import { isRegion, isRelation, putting, removing } from "../../core/part";
import { relabelled, turned } from "../../core/relation";
import { titleOf } from "../../core/title";
import type { Relation, Relations } from "../../schema.gen";
import { keyShortcut } from "../commands";
import type { Relatable } from "../useRelating";
import type { Mode, RelatingState, RelatingStore } from "./createRelating";
import { nextShows, showsFor, showsWords } from "./shows";

type Store = Pick<RelatingStore, "state" | "start" | "cancel" | "step" | "take" | "show">;
type Given = Pick<Relatable, "face" | "locked" | "announce"> & {
  readonly editing: Pick<Relatable["editing"], "editor" | "parts" | "selection" | "regions">;
};

const DIGITS = [..."123456789"];

/** The table with relating in it; what is done to a relation comes before what is done to regions. */
export function relatingCommands(
  store: Store,
  given: Given,
  commands: readonly Command[],
): readonly Command[] {
  const { mode } = store.state();
  const node = relationsOf(given.face);
  const picked = pickedIn(store.state(), given);
  const changes = node && picked && !given.locked ? changing(picked, node, given) : [];
  const own = new Map(changes.map((change) => [change.id, change]));
  // In the place of the one that would delete both of its regions.
  const rest = commands.map((command) => own.get(command.id) ?? command);
  const known = new Set(commands.map(({ id }) => id));
  return [
    ...changes.filter(({ id }) => !known.has(id)),
    ...(mode ? whileRelating(rest, store, mode) : rest),
    relateCommand(store, given),
    showing(store, given),
  ];
}

/** The relation that was picked, as long as its two regions and nothing else are selected. */
export function pickedIn(
  { mode, current }: Pick<RelatingState, "mode" | "current">,
  { editing: { parts, selection } }: Pick<Given, "editing">,
): Relation | undefined {
  const part = current === undefined || mode ? undefined : parts.get(current);
  if (!part || !isRelation(part) || selection.size !== 2) return undefined;
  return selection.has(part.start) && selection.has(part.end) ? part : undefined;
}

export function relateCommand(
  store: Pick<Store, "state" | "start" | "cancel">,
  given: Given,
): Command {
  const { editing, locked } = given;
  const { mode } = store.state();
  const chosen = [...editing.selection].filter((id) => {
    const part = editing.parts.get(id);
    return part && isRegion(part);
  }).length;
  const able = editing.regions.length > 1 && (chosen === 1 || chosen === 2);
  return {
    id: "relate",
    label: chosen === 2 && !mode ? "Relate the two" : "Relate to …",
    shortcut: "Alt+R",
    group: "Relations",
    enabled: !locked && (able || mode !== undefined),
    run: mode ? store.cancel : store.start,
  };
}

function showing({ state, show }: Pick<Store, "state" | "show">, given: Given): Command {
  const count = [...given.editing.parts.values()].filter(isRelation).length;
  const shows = showsFor(state().shows, count);
  const next = nextShows(shows);
  return {
    id: "relations.show",
    label: `${showsWords[next]}`,
    shortcut: "Alt+Shift+R",
    group: "Relations",
    enabled: true,
    run() {
      show(next);
      given.announce(`${showsWords[next]}.`);
    },
  };
}

function changing(relation: Relation, node: Relations, given: Given): readonly Command[] {
  const { editing, announce } = given;
  const { editor } = editing;
  const group = "Relations";
  const put = (next: Relation, said: string): void => {
    editor.commit(putting(editor.state().parts, next));
    announce(said);
  };
  const keys = relationKeys(node);
  return [
    {
      id: "remove",
      label: "Delete relation",
      shortcut: "Delete",
      group,
      enabled: true,
      run() {
        editor.commit(removing(editor.state().parts, new Set([relation.id])));
        announce("Relation deleted.");
      },
    },
    {
      id: "relation.turn",
      label: "Turn the relation",
      shortcut: "Alt+T",
      group,
      enabled: true,
      run() {
        const next = turned(relation);
        put(next, `Direction: ${next.direction}.`);
      },
    },
    ...node.labels.map((label) => {
      const pressed = relation.labels.includes(label.name);
      return {
        id: `relation.label\n${label.name}`,
        label: `Relation: ${titleOf(label)}`,
        group,
        enabled: true,
        pressed,
        run: () =>
          put(
            relabelled(relation, node, label.name),
            `${titleOf(label)} ${pressed ? "taken away" : "given"}.`,
          ),
        ...keyShortcut(keys.get(label.name)),
      };
    }),
  ];
}

/** The keys that its author gave, then the digits. */
export function relationKeys({ labels }: Pick<Relations, "labels">): ReadonlyMap<string, string> {
  const given = new Set(labels.map(({ key }) => key));
  const free = DIGITS.filter((digit) => !given.has(digit));
  return new Map(
    labels.flatMap(({ name, key }) => {
      const found = key || free.shift();
      return found ? [[name, found] as const] : [];
    }),
  );
}

/** While somebody relates: walking aims, Enter takes, Escape stops. */
export function whileRelating(
  commands: readonly Command[],
  { step, take, cancel }: Pick<Store, "step" | "take" | "cancel">,
  { aim }: Mode,
): readonly Command[] {
  const amended = commands.map((command) => {
    if (command.id === "next" || command.id === "previous") {
      return { ...command, run: () => step(command.run) };
    }
    if (command.id !== "deselect") return command;
    return { ...command, label: "Stop relating", enabled: true, run: cancel };
  });
  const taking: Command = {
    id: "relate.take",
    label: "Relate to this one",
    shortcut: "Enter",
    group: "Relations",
    enabled: aim !== undefined,
    run: take,
  };
  return [...amended, taking];
}
