// Whether a region or an answer says the same as what was predicted. As `same` and `_said` in embed_label/verdict.py.

import type { AnyAnswer, AnyRegion } from "../schema.gen";

/** Where a region came from does not make it another; labels are compared as a set. */
const ASIDE: ReadonlySet<string> = new Set([
  "id",
  "derived_from",
  "confirmed",
  "score",
  "labels",
  "text",
  "note",
  "hidden",
  "locked",
  "parent",
  "meta",
]);

/** What an answer is about is not what it says. */
const ABOUT: ReadonlySet<string> = new Set(["question", "region", "item"]);

// Asked of thousands at each edit, and all but one of them are as they were.
const known = new WeakMap<AnyRegion, { readonly before: AnyRegion; readonly isSame: boolean }>();

/** Whether two regions mark the same place and say the same of it. */
export function sameRegion(before: AnyRegion, region: AnyRegion): boolean {
  const found = known.get(region);
  if (found?.before === before) return found.isSame;
  const isSame = sameWords(before.labels, region.labels) && sameFields(before, region, ASIDE);
  known.set(region, { before, isSame });
  return isSame;
}

/** How far all numbers of a region went together; 0 for kinds that are lists of points. */
export function movedBy(before: AnyRegion, region: AnyRegion): number {
  const after = new Map<string, unknown>(Object.entries(region));
  return Object.entries(before).reduce((way, [key, one]) => {
    const other = after.get(key);
    const counts = !ASIDE.has(key) && typeof one === "number" && typeof other === "number";
    return counts ? way + Math.abs(other - one) : way;
  }, 0);
}

export function sameWords(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** The order of what was picked of a list says nothing. */
export function sameAnswer(one: AnyAnswer, other: AnyAnswer): boolean {
  if (one.kind === "choices" && other.kind === "choices")
    return sameSorted(one.chosen, other.chosen);
  if (one.kind === "tags" && other.kind === "tags")
    return sameSorted(
      one.tags.map(({ name }) => name),
      other.tags.map(({ name }) => name),
    );
  if (one.kind === "taxonomy" && other.kind === "taxonomy")
    return sameSorted(
      one.paths.map((path) => JSON.stringify(path)),
      other.paths.map((path) => JSON.stringify(path)),
    );
  return sameFields(one, other, ABOUT);
}

function sameSorted(some: readonly string[], others: readonly string[]): boolean {
  return sameValue([...some].sort(), [...others].sort());
}

function sameFields(one: object, other: object, aside: ReadonlySet<string>): boolean {
  const ours = new Map(Object.entries(one).filter(([key]) => !aside.has(key)));
  const theirs = Object.entries(other).filter(([key]) => !aside.has(key));
  return (
    ours.size === theirs.length &&
    theirs.every(([key, value]) => ours.has(key) && sameValue(ours.get(key), value))
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return sameFields(one, other, none);
}

const none: ReadonlySet<string> = new Set();
