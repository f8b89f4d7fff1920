// Relating two regions: the first is the one that is selected, the next one selected is its end.

import type { Editor } from "../../core/editor";
import { isRegion, putting, regionsIn } from "../../core/part";
import { related, relationBetween } from "../../core/relation";
import type { Shows } from "./shows";

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
  /** Which arrows somebody wants to see. */
  readonly shows: Shows | undefined;
};

export type Words = {
  readonly nameOf: (region: string) => string;
  readonly announce: (words: string) => void;
  /** There are labels to give to a relation: it is picked as soon as it is made. */
  readonly hasLabels?: () => boolean;
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
  /** Relate these two. */
  readonly join: (start: string, end: string) => void;
  readonly show: (shows: Shows) => void;
};

export function createRelating(editor: Editor, words: Words): RelatingStore {
  const { nameOf, announce } = words;
  let state: RelatingState = { mode: undefined, current: undefined, shows: undefined };
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
    if (!stepping) finish(other);
    else {
      turn({ mode: { ...mode, aim: other } });
      const isStart = other === mode.start;
      announce(`“${nameOf(other)}”${isStart ? ", where it starts" : ". Enter relates it"}.`);
    }
  }

  function finish(other: string): void {
    const { mode } = state;
    if (!mode) return;
    if (other === mode.start) {
      announce("A region cannot relate to itself. Choose another one.");
      return;
    }
    end();
    join(mode.start, other);
  }

  function join(from: string, to: string): void {
    if (from === to) announce("A region cannot relate to itself.");
    else if (relate(from, to)) editor.select(words.hasLabels?.() ? [from, to] : [from]);
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
    join,
    show(shows) {
      if (shows !== state.shows) turn({ shows });
    },
  };
}
