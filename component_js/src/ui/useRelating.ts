// Relating as the workbench uses it: what relates regions, loaded where an interface has relations.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Command } from "../core/command";
import { relationsOf } from "../core/interface";
import { useLatest } from "../latest";
import type { Interface } from "../schema.gen";
import type { Looks } from "./looks";
import { type Board, createBoard } from "./places";
import type { Editing } from "./useEditing";
import { type Late, useLate } from "./useLate";

type Kit = typeof import("./relating/Relating");

export type Relatable = {
  readonly face: Interface;
  readonly editing: Editing;
  readonly looks: Looks;
  readonly locked: boolean;
  readonly announce: (words: string) => void;
};

export type Relating = {
  /** Undefined where nothing is related, or while it is on its way; null where it cannot be had. */
  readonly kit: Kit | null | undefined;
  readonly store: ReturnType<Kit["openRelating"]> | undefined;
  /** Where the regions stand that arrows may join; undefined where nothing is related. */
  readonly board: Board | undefined;
  /** While it is on its way nothing is shown, so that nothing jumps. */
  readonly waits: boolean;
  /** Select as one walks by keys; a list that is walked calls this. */
  readonly walkTo: (ids: readonly string[]) => void;
  /** The table of commands, with relating in it. */
  readonly within: (commands: readonly Command[]) => readonly Command[];
};

const late: Late<Kit> = { load: () => import("./relating/Relating") };
const deaf = () => () => {};
const nothing = (): undefined => undefined;

export function useRelating(given: Relatable): Relating {
  const { face, editing, locked } = given;
  const { editor } = editing;
  const isOffered = relationsOf(face) !== undefined;
  const kit = useLate(late, isOffered);
  const latest = useLatest(given);
  const [board] = useState(createBoard);
  const store = useMemo(
    () => (isOffered ? kit?.openRelating(editor, () => latest.current) : undefined),
    [isOffered, kit, editor, latest],
  );
  useSyncExternalStore(store?.subscribe ?? deaf, store?.state ?? nothing, store?.state ?? nothing);
  useEffect(() => {
    if (locked) store?.cancel();
  }, [locked, store]);
  useEffect(() => store?.cancel, [store]);
  const walkTo = useCallback(
    (ids: readonly string[]) => {
      const select = (): void => editor.select(ids);
      if (store) store.step(select);
      else select();
    },
    [store, editor],
  );
  return {
    kit,
    store,
    board: isOffered ? board : undefined,
    waits: isOffered && kit === undefined,
    walkTo,
    within: (commands) => (store && kit ? kit.relatingCommands(store, given, commands) : commands),
  };
}
