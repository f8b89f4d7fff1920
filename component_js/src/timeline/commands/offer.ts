// Hands the chrome what a timeline offers, and again only when that is something else.

import type { Command } from "../../core/command";
import type { Stage } from "../stage";
import { type State, stateOf } from "./state";
import { commandsOf } from "./table";

export type Shown = { readonly state: State; readonly commands: readonly Command[] };

export type Offer = {
  readonly shown: () => Shown;
  readonly subscribe: (listener: () => void) => () => void;
};

export function offerCommands(stage: Stage): Offer {
  const listeners = new Set<() => void>();
  let offered = "";
  let shown: Shown = { state: stateOf(stage), commands: [] };

  function offer(): void {
    const state = stateOf(stage);
    const added = stage.given().commands ?? [];
    const key = JSON.stringify([state, added]);
    if (key === offered) return;
    offered = key;
    shown = { state, commands: [...commandsOf(stage, state), ...added.map(current)] };
    stage.given().view.onCommands(shown.commands);
    for (const listener of [...listeners]) listener();
  }

  /** Its view makes new ones at every render: the last of them runs. */
  function current(command: Command): Command {
    return {
      ...command,
      run: () =>
        stage
          .given()
          .commands?.find(({ id }) => id === command.id)
          ?.run(),
    };
  }

  stage.onLook(offer);
  offer();
  return {
    shown: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
