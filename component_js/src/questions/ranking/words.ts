// What is said of entries that move, to who cannot see them.

import type { Ranking } from "../../schema.gen";
import { type Arrangement, LOOSE, spotOf } from "./arrangement";

export const HOW_TO =
  "Space lifts it, arrows move it, Space drops it and Escape puts it back. Arrows with Alt move it at once.";

export function entryTitle({ entries }: Ranking, name: string): string {
  return entries.find((entry) => entry.name === name)?.title || name;
}

/** Undefined where there is only the one list. */
export function placeTitle({ buckets }: Ranking, place: string): string | undefined {
  if (buckets.length === 0) return undefined;
  if (place === LOOSE) return "Not sorted yet";
  return buckets.find(({ name }) => name === place)?.title || place;
}

export function goalWords(question: Ranking, place: string): string {
  return place === LOOSE ? "Leave unsorted" : `To ${placeTitle(question, place)}`;
}

/** Such as "Paris dropped, 2 of 5, in Good". */
export function whereabouts(
  question: Ranking,
  arrangement: Arrangement,
  name: string,
  done: string,
): string {
  const spot = spotOf(arrangement, name);
  if (!spot) return "";
  const place = placeTitle(question, spot.place);
  const count = arrangement.get(spot.place)?.length ?? 0;
  return [
    `${entryTitle(question, name)} ${done}`.trim(),
    `${spot.at + 1} of ${count}`,
    ...(place ? [`in ${place}`] : []),
  ].join(", ");
}
