// The labels in hand: how often each may still be used, and what picking one does.

import { labelsOf } from "../core/interface";
import { same } from "../core/same";
import { titleOf } from "../core/title";
import type { AnyRegion, Interface, Label, Labels } from "../schema.gen";

/** The first label of each set lies in hand, so that drawing works at once. */
export function firstOfEach(face: Interface): ReadonlyMap<string, readonly string[]> {
  return new Map(
    labelsOf(face).map((set) => [set.name, set.labels.slice(0, 1).map(({ name }) => name)]),
  );
}

/** How many regions of the task carry each label, over all its sources. */
export function usesOf(regions: readonly AnyRegion[]): ReadonlyMap<string, number> {
  const known = counted.get(regions);
  if (known) return known;
  const uses = new Map<string, number>();
  for (const { labels } of regions)
    for (const name of labels) uses.set(name, (uses.get(name) ?? 0) + 1);
  counted.set(regions, uses);
  return uses;
}

// Asked for by every set of labels at every change, and there may be thousands of regions.
const counted = new WeakMap<readonly AnyRegion[], ReadonlyMap<string, number>>();

/** Whether no further region may carry it. */
export function isSpent({ name, most }: Label, uses: ReadonlyMap<string, number>): boolean {
  return most !== null && (uses.get(name) ?? 0) >= most;
}

/** For each label that more regions carry than may, a sentence. */
export function overusedIn(set: Labels, regions: readonly AnyRegion[]): readonly string[] {
  if (set.labels.every(({ most }) => most === null)) return [];
  const uses = usesOf(regions);
  return set.labels.flatMap((label) => {
    const { name, most } = label;
    const used = uses.get(name) ?? 0;
    if (most === null || used <= most) return [];
    return [`“${titleOf(label)}” may stand ${times(most)}, not ${used}.`];
  });
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** What is said where the label in hand may not be used again. */
export function spentWords(label: Label): string {
  return `“${titleOf(label)}” may stand ${times(label.most ?? 0)}: pick another label.`;
}

/** The labels of one set after one was picked; what it would leave without any keeps what it has. */
export function toggled(names: readonly string[], name: string, many: boolean): readonly string[] {
  if (!many) return [name];
  const rest = names.filter((each) => each !== name);
  if (rest.length === names.length) return [...names, name];
  return rest.length > 0 ? rest : names;
}

/** The labels of a region after one of a set was picked: those of the other sets stay, strays go. */
export function relabelled(
  { labels }: AnyRegion,
  set: Labels,
  name: string,
  sets?: readonly Labels[],
): readonly string[] {
  const mine = new Set(set.labels.map((label) => label.name));
  const isKnown = (each: string): boolean => sets?.some((one) => holds(one, each)) ?? true;
  const others = labels.filter((each) => !mine.has(each) && isKnown(each));
  const own = labels.filter((each) => mine.has(each));
  if (others.length > 0 && own.includes(name))
    return [...others, ...own.filter((each) => each !== name)];
  return [...others, ...toggled(own, name, set.many)];
}

const holds = ({ labels }: Labels, name: string): boolean =>
  labels.some((label) => label.name === name);

type Relabelling = { readonly changed: readonly AnyRegion[]; readonly left: number };

/** Regions after a label was picked for them all: it is taken from them only if each has it. */
export function relabelling(
  selected: readonly AnyRegion[],
  set: Labels,
  name: string,
  uses: ReadonlyMap<string, number>,
  sets?: readonly Labels[],
): Relabelling {
  const has = ({ labels }: AnyRegion): boolean => labels.includes(name);
  const meant = selected.every(has) ? selected : selected.filter((region) => !has(region));
  const most = set.labels.find((label) => label.name === name)?.most ?? Number.POSITIVE_INFINITY;
  let room = most - (uses.get(name) ?? 0);
  const free = meant.filter(
    (region) =>
      !region.locked &&
      keepsJoints(region, set, relabelled(region, set, name, sets)) &&
      (has(region) || room-- > 0),
  );
  const changed = free.flatMap((region) => {
    const labels = relabelled(region, set, name, sets);
    const stays = labels.length === 0 || same(labels, region.labels);
    return stays ? [] : [{ ...region, labels }];
  });
  return { changed, left: meant.length - free.length };
}

/** The joints of a skeleton are those of its labels: no other label would know them. */
function keepsJoints(region: AnyRegion, set: Labels, labels: readonly string[]): boolean {
  if (region.kind !== "skeleton") return true;
  const jointsIn = (names: readonly string[]): ReadonlySet<string> =>
    new Set(set.labels.flatMap((label) => (names.includes(label.name) ? label.joints : [])));
  const [before, after] = [jointsIn(region.labels), jointsIn(labels)];
  return region.joints.every(({ name }) => after.has(name) || !before.has(name));
}
