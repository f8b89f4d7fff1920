// Which commands the views offer: those of the one that is worked on, and what stands beside all of them.

import type { Command } from "../core/command";

export type Views = Readonly<Record<string, readonly Command[]>>;

/** By source, or by image where several stand side by side; `\n` is in the name of what stands. */
export function offeredBy(views: Views, turnedTo: string, item: number): readonly Command[] {
  return (
    views[`${turnedTo}[${item}]`] ??
    views[turnedTo] ??
    Object.entries(views).find(([name, each]) => each.length > 0 && !stands(name))?.[1] ??
    []
  );
}

export function standingIn(views: Views): readonly Command[] {
  return Object.entries(views).flatMap(([name, each]) => (stands(name) ? each : []));
}

const stands = (name: string): boolean => name.startsWith("\n");
