// Predicted regions that the interface cannot have as they are: named, and never accepted. As in embed_label/checking.py.

import type { Parts } from "../../core/change";
import { drawnBy, labelsOf, sourcesOf } from "../../core/interface";
import { type Part, regionsIn } from "../../core/part";
import { kinds } from "../../regions";
import type { AnyRegion, Interface } from "../../schema.gen";
import { goTogether } from "../asking/fitting";
import type { Gap } from "../gaps";

/** What is wrong with a region, in words that go on after "because"; or "". */
export type Misfit = (region: AnyRegion) => string;

const known = new WeakMap<Interface, Misfit>();

/** Asked of thousands of regions at each edit: each is looked at once. */
export function misfitsOf(face: Interface): Misfit {
  const found = known.get(face) ?? lookedAt(face);
  known.set(face, found);
  return found;
}

function lookedAt(face: Interface): Misfit {
  const seen = new WeakMap<AnyRegion, string>();
  return (region) => {
    const said = seen.get(region) ?? flawOf(region, face);
    seen.set(region, said);
    return said;
  };
}

function flawOf({ source: name, kind, labels, derived_from }: AnyRegion, face: Interface): string {
  if (derived_from === null) return "";
  const source = sourcesOf(face).find((each) => each.name === name);
  if (!source) return `“${name}” is not shown here`;
  const sets = labelsOf(face, name).filter((set) => drawnBy(set, source).includes(kind));
  if (sets.length === 0) return `no ${kinds[kind].title.toLowerCase()} is marked here`;
  const all = new Set(sets.flatMap((set) => set.labels.map((label) => label.name)));
  const stray = labels.find((label) => !all.has(label));
  if (stray !== undefined) return `“${stray}” is no label here`;
  if (labels.length === 0 && sets.every((set) => set.labels.length > 0)) return "it has no label";
  const fits = new Set(labels).size === labels.length && goTogether(sets, labels);
  return fits ? "" : "its labels do not go together";
}

/** The key of what stands in the way of a submit. */
export const misfitKey = (id: string): string => `misfit\n${id}`;

export function misfitGaps(parts: Parts<Part>, face: Interface): readonly Gap[] {
  const misfit = misfitsOf(face);
  return regionsIn(parts).flatMap((region) => {
    const flaw = misfit(region);
    const [first] = face.body;
    const node = sourcesOf(face).find(({ name }) => name === region.source) ?? first;
    if (!flaw || !node) return [];
    const says = `A predicted region cannot stay as it is: ${flaw}.`;
    const about = { region: region.id, item: null };
    return [{ key: misfitKey(region.id), node, about, says, kind: "wrong" }];
  });
}
