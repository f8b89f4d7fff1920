// Where each entry of a ranking lies, and where it lies after a move.

import { same } from "../../core/same";
import type { Ranking, RankingAnswer } from "../../schema.gen";
import type { Value } from "../question";

/** Where things lie that lie in no bucket: all of them, if there are no buckets. */
export const LOOSE = "";

/** The names in each place, the places in the order in which they are shown. */
export type Arrangement = ReadonlyMap<string, readonly string[]>;

/** `at` counts what else lies there. */
export type Spot = { readonly place: string; readonly at: number };

export type Way = "up" | "down" | "back" | "on";

/** Where what nobody moved lies. */
function homeOf({ buckets }: Ranking): string {
  return buckets.find((bucket) => bucket.default)?.name ?? LOOSE;
}

function namesIn(question: Ranking, answer: RankingAnswer, place: string): readonly string[] {
  if (question.buckets.length === 0) return answer.order;
  return Object.hasOwn(answer.buckets, place) ? (answer.buckets[place] ?? []) : [];
}

/** Every entry once: where the answer has it, or at home. */
export function arranged(question: Ranking, answer: RankingAnswer | undefined): Arrangement {
  const home = homeOf(question);
  const buckets = question.buckets.map(({ name }) => name);
  const places = home === LOOSE ? [LOOSE, ...buckets] : buckets;
  const left = new Set(question.entries.map(({ name }) => name));
  const made = new Map(
    places.map((place) => {
      const said = answer ? namesIn(question, answer, place) : [];
      return [place, said.filter((name) => left.delete(name))] as const;
    }),
  );
  return made.set(home, [...(made.get(home) ?? []), ...left]);
}

/** Undefined as long as everything lies where nobody has put it. */
export function valueIn(
  question: Ranking,
  arrangement: Arrangement,
): Value<RankingAnswer> | undefined {
  const loose = arrangement.get(LOOSE) ?? [];
  if (question.buckets.length === 0) return { order: loose, buckets: {} };
  if (loose.length === question.entries.length) return undefined;
  const buckets = [...arrangement].filter(([place]) => place !== LOOSE);
  return { order: [], buckets: Object.fromEntries(buckets) };
}

export function spotOf(arrangement: Arrangement, name: string): Spot | undefined {
  for (const [place, names] of arrangement) {
    const at = names.indexOf(name);
    if (at >= 0) return { place, at };
  }
  return undefined;
}

export function moved(arrangement: Arrangement, name: string, to: Spot): Arrangement {
  const from = spotOf(arrangement, name);
  const others = (arrangement.get(to.place) ?? []).filter((each) => each !== name);
  const at = Math.max(0, Math.min(to.at, others.length));
  if (!from || !arrangement.has(to.place)) return arrangement;
  if (from.place === to.place && from.at === at) return arrangement;
  const next = new Map(arrangement);
  next.set(from.place, (arrangement.get(from.place) ?? []).toSpliced(from.at, 1));
  return next.set(to.place, others.toSpliced(at, 0, name));
}

export function isSame(one: Arrangement, other: Arrangement): boolean {
  return [...one].every(([place, names]) => same(names, other.get(place) ?? []));
}

/** One step within a place, or to the place beside it. */
export function stepped(arrangement: Arrangement, name: string, way: Way): Arrangement {
  const from = spotOf(arrangement, name);
  if (!from) return arrangement;
  if (way === "up") return moved(arrangement, name, { ...from, at: from.at - 1 });
  if (way === "down") return moved(arrangement, name, { ...from, at: from.at + 1 });
  const places = [...arrangement.keys()];
  const beside = places[places.indexOf(from.place) + (way === "on" ? 1 : -1)];
  if (beside === undefined) return arrangement;
  // Who sorts one after the other has seen the best first.
  const at = from.place === LOOSE ? (arrangement.get(beside) ?? []).length : from.at;
  return moved(arrangement, name, { place: beside, at });
}

/** How many lie in no bucket yet. */
export function leftIn(question: Ranking, arrangement: Arrangement): number {
  return question.buckets.length === 0 ? 0 : (arrangement.get(LOOSE) ?? []).length;
}

/** Why the answer is not one yet, or no longer. */
export function flawOf(question: Ranking, answer: RankingAnswer): string | undefined {
  const made = arranged(question, answer);
  const left = leftIn(question, made);
  if (left > 0) {
    return `${left} of ${question.entries.length} ${left === 1 ? "is" : "are"} not sorted yet.`;
  }
  return isAsArranged(question, answer, made)
    ? undefined
    : "This is of another list: look it over, then keep it or move something.";
}

/** Whether it names all entries once and nothing else. */
function isAsArranged(question: Ranking, answer: RankingAnswer, made: Arrangement): boolean {
  const said = [...answer.order, ...Object.values(answer.buckets).flat()];
  return (
    Object.keys(answer.buckets).every((bucket) => bucket !== LOOSE && made.has(bucket)) &&
    said.length === question.entries.length &&
    [...made].every(([place, names]) => same(names, namesIn(question, answer, place)))
  );
}
