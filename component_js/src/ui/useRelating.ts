// Relating as the workbench uses it: its state, its command, and what it makes of the other commands.

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Command } from "../core/command";
import { relationsOf } from "../core/interface";
import { isRegion } from "../core/part";
import { nameOf } from "../core/relation";
import { useLatest } from "../latest";
import type { Interface } from "../schema.gen";
import type { Looks } from "./looks";
import { createRelating, type RelatingState, type RelatingStore, whileRelating } from "./relating";
import type { Editing } from "./useEditing";

export type Relating = RelatingState &
  Omit<RelatingStore, "state" | "subscribe"> & {
    /** Begins, or stops. */
    readonly command: Command;
    /** Select as one walks by keys; a list that is walked calls this. */
    readonly walkTo: (ids: readonly string[]) => void;
    /** The table of commands, with relating in it. */
    readonly within: (commands: readonly Command[]) => readonly Command[];
  };

type Props = {
  readonly face: Interface;
  readonly editing: Editing;
  readonly looks: Looks;
  readonly locked: boolean;
  readonly announce: (words: string) => void;
};

export function useRelating({ face, editing, looks, locked, announce }: Props): Relating {
  const { editor, parts, selection } = editing;
  const latest = useLatest({ parts, looks, announce });
  const [store] = useState(() =>
    createRelating(editor, {
      nameOf: (id) => {
        const part = editor.state().parts.get(id);
        return part && isRegion(part) ? nameOf(part, latest.current.looks.titleOf) : id;
      },
      announce: (words) => latest.current.announce(words),
    }),
  );
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const { mode } = state;
  useEffect(() => {
    if (locked) store.cancel();
  }, [locked, store]);
  useEffect(() => store.cancel, [store]);
  const walkTo = useCallback(
    (ids: readonly string[]) => store.step(() => editor.select(ids)),
    [store, editor],
  );

  const chosen = [...selection].filter((id) => {
    const part = parts.get(id);
    return part && isRegion(part);
  }).length;
  const able = editing.regions.length > 1 && (chosen === 1 || chosen === 2);
  const command: Command = {
    id: "relate",
    label: chosen === 2 && !mode ? "Relate the two" : "Relate to …",
    shortcut: "Alt+R",
    group: "Edit",
    enabled: !locked && (able || mode !== undefined),
    run: mode ? store.cancel : store.start,
  };
  const offered = relationsOf(face) !== undefined;
  const within = (commands: readonly Command[]): readonly Command[] => {
    if (!offered) return commands;
    return [...(mode ? whileRelating(commands, store, mode) : commands), command];
  };
  return { ...store, ...state, command, walkTo, within };
}
