// Relating two regions: the first is the one that is selected, the next one selected is its end.

import type { Command } from "../core/command";
import type { Editor } from "../core/editor";
import { isRegion, putting, regionsIn } from "../core/part";
import { related, relationBetween } from "../core/relation";

export type Mode = {
  readonly start: string;
  /** What the keys that walk have come to; it is not taken before Enter. */
  readonly aim: string | undefined;
};

export type RelatingState = {
  /** Undefined where nobody is relating. */
  readonly mode: Mode | undefined;
  /** The relation that was made, found or pointed at last. */
  readonly current: string | undefined;
};

export type Words = {
  readonly nameOf: (region: string) => string;
  readonly announce: (words: string) => void;
};

export type RelatingStore = {
  readonly state: () => RelatingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** With one region selected, wait for the other; with two, relate them in the order of the list. */
  readonly start: () => void;
  readonly cancel: () => void;
  /** Make what was walked to the end of the relation. */
  readonly take: () => void;
  /** Select as one walks by keys: while relating, that only aims. */
  readonly step: (select: () => void) => void;
  readonly point: (relation: string) => void;
};

export function createRelating(editor: Editor, { nameOf, announce }: Words): RelatingStore {
  let state: RelatingState = { mode: undefined, current: undefined };
  let leave = (): void => {};
  let seen = editor.state().selection;
  let stepping = false;
  const listeners = new Set<() => void>();

  function turn(next: Partial<RelatingState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function end(): void {
    leave();
    turn({ mode: undefined });
  }

  function cancel(): void {
    const { mode } = state;
    if (!mode) return;
    end();
    if (editor.state().parts.has(mode.start)) editor.select([mode.start]);
    announce("Relating stopped.");
  }

  function start(): void {
    if (state.mode) return;
    const { parts, selection } = editor.state();
    const [first, second, ...more] = regionsIn(parts).filter(({ id }) => selection.has(id));
    if (!first || more.length > 0) return;
    if (second) {
      relate(first.id, second.id);
      return;
    }
    seen = selection;
    leave = editor.subscribe(look);
    turn({ mode: { start: first.id, aim: undefined } });
    announce(`Choose the region that “${nameOf(first.id)}” relates to. Escape stops.`);
  }

  /** Somebody selected something, or edited. */
  function look(): void {
    const { parts, selection } = editor.state();
    const { mode } = state;
    if (!mode || selection === seen) return;
    seen = selection;
    // Letting go of the selection is how one stops by mouse, and how some views hear Escape.
    if (!parts.has(mode.start) || selection.size === 0) {
      cancel();
      return;
    }
    const regions = [...selection]
      .map((id) => parts.get(id))
      .filter((part) => part && isRegion(part));
    const chosen = [...selection].filter((id) => id !== mode.start);
    const [other = mode.start, ...more] = chosen;
    if (more.length > 0 || regions.length < selection.size) return;
    if (stepping) turn({ mode: { ...mode, aim: other } });
    else finish(other);
  }

  function finish(other: string): void {
    const { mode } = state;
    if (!mode) return;
    if (other === mode.start) {
      announce("A region cannot relate to itself. Choose another one.");
      return;
    }
    end();
    if (relate(mode.start, other)) editor.select([mode.start]);
  }

  /** Whether that made a relation; otherwise it was there, and its regions are selected. */
  function relate(from: string, to: string): boolean {
    const { parts } = editor.state();
    const known = relationBetween(parts, from, to);
    const relation = known ?? related(from, to);
    turn({ current: relation.id });
    if (known) {
      editor.select([from, to]);
      announce(`“${nameOf(from)}” and “${nameOf(to)}” are related already.`);
      return false;
    }
    editor.commit(putting(parts, relation));
    announce(`“${nameOf(from)}” relates to “${nameOf(to)}”.`);
    return true;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    cancel,
    take() {
      if (state.mode?.aim !== undefined) finish(state.mode.aim);
    },
    step(select) {
      stepping = true;
      select();
      stepping = false;
    },
    point(relation) {
      if (relation !== state.current) turn({ current: relation });
    },
  };
}

/** The table of commands while somebody relates: walking aims, Enter takes, Escape stops. */
export function whileRelating(
  commands: readonly Command[],
  { step, take, cancel }: Pick<RelatingStore, "step" | "take" | "cancel">,
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
    group: "Edit",
    enabled: aim !== undefined,
    run: take,
  };
  return [...amended, taking];
}
