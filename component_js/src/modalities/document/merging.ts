// One set of commands out of those of several parts of a view, and one set of places.

import type { Command } from "../../core/command";
import type { Places } from "../../regions/places";

/** `report` hears all of them whenever a part offers others. */
export function mergedCommands(report: (commands: readonly Command[]) => void) {
  const parts = new Map<string, readonly Command[]>();
  return (part: string, commands: readonly Command[]): void => {
    if (commands.length === 0 && !parts.get(part)?.length) return;
    parts.set(part, commands);
    report([...parts.values()].flat());
  };
}

export function mergedPlaces(report: (places: Places | undefined) => void) {
  const parts = new Map<string, Places>();
  return (part: string, places: Places | undefined): void => {
    if (places) parts.set(part, places);
    else parts.delete(part);
    const all = [...parts.values()];
    const [first] = all;
    report(
      first && {
        ...first,
        boxOf: (id, toward) => firstOf(all, ({ boxOf }) => boxOf(id, toward)),
        at: (place) => firstOf(all, ({ at }) => at(place)),
        reveal(ids) {
          for (const { reveal } of all) reveal?.(ids);
        },
        subscribe(moved) {
          const ends = all.map(({ subscribe }) => subscribe(moved));
          return () => {
            for (const end of ends) end();
          };
        },
      },
    );
  };
}

function firstOf<T>(
  all: readonly Places[],
  told: (places: Places) => T | undefined,
): T | undefined {
  for (const places of all) {
    const found = told(places);
    if (found !== undefined) return found;
  }
  return undefined;
}
