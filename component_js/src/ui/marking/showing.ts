// What hides, shows, locks and frees regions.

import type { Command } from "../../core/command";
import { selectedIn } from "../../core/part";
import type { AnyRegion } from "../../schema.gen";
import { type Given, things } from "./given";

export type Mark = "hidden" | "locked";

/** Regions with it if any is without it, else without it. */
export function turned(regions: readonly AnyRegion[], mark: Mark): readonly AnyRegion[] {
  const to = !isOn(regions, mark);
  return regions.filter((region) => region[mark] !== to).map((each) => ({ ...each, [mark]: to }));
}

/** Whether each of them has it, so that the next turn takes it away. */
export function isOn(regions: readonly AnyRegion[], mark: Mark): boolean {
  return regions.length > 0 && regions.every((region) => region[mark]);
}

export const words = {
  hidden: { on: "Show", off: "Hide", done: "shown", undone: "hidden" },
  locked: { on: "Unlock", off: "Lock", done: "unlocked", undone: "locked" },
} as const;

export function showingCommands({ editing, locked, announce }: Given): readonly Command[] {
  const { regions, change } = editing;
  const chosen = selectedIn(editing);
  const one = (mark: Mark, of: readonly AnyRegion[], what: string, shortcut: string): Command => {
    const on = isOn(of, mark);
    const { done, undone, on: take, off: give } = words[mark];
    return {
      id: `${mark}${what}`,
      label: `${on ? take : give}${what}`,
      shortcut,
      group: "List",
      enabled: of.length > 0 && !locked,
      run() {
        const changed = turned(of, mark);
        change(changed);
        announce(`${things(changed.length)} ${on ? done : undone}.`);
      },
    };
  };
  return [
    one("hidden", chosen, "", "Shift+H"),
    one("locked", chosen, "", "Alt+L"),
    one("hidden", regions, " all", "Alt+H"),
  ];
}
