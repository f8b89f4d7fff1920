// The way out of a task: what is in the way, where it is put right, and what was sent.

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Parts } from "../core/change";
import { askedOf, sourcesOf } from "../core/interface";
import type { Part } from "../core/part";
import type { AnyNode, Interface, Task } from "../schema.gen";
import { type Gap, gapsIn, unfitAt, wordsFor } from "./gaps";
import type { Sought } from "./layout/work";
import type { Editing } from "./useEditing";
import type { Reviewing } from "./useReviewing";

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly face: Interface;
  readonly task: Task;
  readonly editing: Editing;
  readonly locked: boolean;
  readonly turn: (source: string, item: number) => void;
  readonly announce: (words: string) => void;
  readonly reviewing: Reviewing | undefined;
  readonly deliver: (skipped: string | null) => void;
};

export type Submitting = {
  readonly send: (skipped: string | null) => void;
  readonly isDone: boolean;
  /** Something was sent before, and changed since. */
  readonly again: boolean;
  /** What was found at the last attempt and is not put right, by its key. */
  readonly gaps: ReadonlyMap<string, string>;
  readonly sought: Sought | undefined;
};

export function useSubmitting(props: Props): Submitting {
  const { root, face, task, editing, locked, turn, announce, reviewing, deliver } = props;
  const { editor, parts } = editing;
  const [done, setDone] = useState<typeof parts>();
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState<Sought>();
  // A ref, because a second click comes before the next render.
  const sent = useRef<typeof parts>(undefined);

  function seek(gap: Gap): void {
    const { region, item } = gap.about;
    if (region !== null) editor.select([region]);
    const source = item === null ? undefined : sourceOf(gap.node, face);
    if (source && item !== null) turn(source.name, item);
    setSought({ node: source ?? gap.node, item });
  }

  function inTheWay(state: typeof parts): readonly Gap[] {
    const gaps = wrongIn(state, face, task, reviewing);
    const keys = new Set(gaps.map(({ key }) => key));
    return [...gaps, ...unfitIn(root.current, face).filter(({ key }) => !keys.has(key))];
  }

  function send(skipped: string | null): void {
    const state = editor.state().parts;
    if (sent.current === state || locked) return;
    const gaps = skipped === null ? inTheWay(state) : [];
    setFound(new Set(gaps.map(({ key }) => key)));
    const [first] = gaps;
    if (first) {
      announce(wordsFor(gaps));
      seek(first);
      return;
    }
    sent.current = state;
    setDone(state);
    deliver(skipped);
  }

  useEffect(() => {
    if (sought && root.current) focusGap(root.current);
  }, [sought, root]);

  const gaps = useMemo(() => {
    const open = found.size === 0 ? [] : wrongIn(parts, face, task, reviewing);
    return new Map(open.filter(({ key }) => found.has(key)).map(({ key, says }) => [key, says]));
  }, [found, parts, face, task, reviewing]);
  return { send, isDone: done === parts, again: done !== undefined, gaps, sought };
}

function wrongIn(
  parts: Parts<Part>,
  face: Interface,
  task: Task,
  reviewing: Reviewing | undefined,
): readonly Gap[] {
  return [...gapsIn(parts, face, task.data), ...(reviewing?.misfitGaps(parts, face) ?? [])];
}

/** The source on whose items a question stands. */
function sourceOf(node: AnyNode, face: Interface) {
  if (!("per_item" in node)) return undefined;
  const of = askedOf(node, face);
  return sourcesOf(face).find(({ name }) => name === of);
}

function unfitIn(root: HTMLElement | null, face: Interface): readonly Gap[] {
  return [...(root?.querySelectorAll("[data-unfit]") ?? [])].flatMap((field) => {
    const place = field.closest("[data-place]")?.getAttribute("data-place");
    return (place && unfitAt(place, face)) || [];
  });
}

const CONTROL = "input, textarea, select, button, [tabindex='0']";

/** The first that is in sight takes the focus: what is hidden never does. */
function focusGap(root: HTMLElement): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-invalid], [data-unfit]")) {
    for (const control of [place, ...place.querySelectorAll<HTMLElement>(CONTROL)]) {
      control.focus();
      if (control.matches(":focus")) return;
    }
  }
}
