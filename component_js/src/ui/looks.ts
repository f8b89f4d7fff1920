// What regions are called and coloured, and how their place is said.

import { colorsOf, labelsOf } from "../core/interface";
import { titleOf } from "../core/title";
import { describeRegion } from "../regions";
import type { Bones } from "../regions/region";
import type { AnyRegion, AnySource, AnySpace, Interface } from "../schema.gen";

export type Looks = {
  readonly colors: ReadonlyMap<string, string>;
  readonly colorOfLabel: (label: string | undefined) => string;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  /** Where it lies, in words. */
  readonly placeOf: (region: AnyRegion) => string;
  readonly bonesOf: (region: AnyRegion) => Bones;
  readonly bonesOfLabel: (label: string | undefined) => Bones;
};

const noBones: Bones = [];

/** For what carries no label, or one that the interface does not know. */
const PLAIN = "#475569";

export function looksOf(face: Interface): Looks {
  const colors = colorsOf(face);
  const titles = new Map(
    labelsOf(face).flatMap((set) => set.labels.map((label) => [label.name, titleOf(label)])),
  );
  const bones = new Map(
    labelsOf(face).flatMap((set) =>
      set.labels.filter((each) => each.bones.length > 0).map((each) => [each.name, each.bones]),
    ),
  );
  const bonesOfLabel = (label: string | undefined): Bones => bones.get(label ?? "") ?? noBones;
  const colorOfLabel = (label: string | undefined): string => colors.get(label ?? "") ?? PLAIN;
  return {
    colors,
    colorOfLabel,
    bonesOfLabel,
    placeOf: (region) => describeRegion(region),
    bonesOf: ({ labels }) => bonesOfLabel(labels.find((label) => bones.has(label))),
    colorOf: ({ labels }) => colorOfLabel(labels[0]),
    titleOf: ({ labels }) =>
      labels.map((label) => titles.get(label) ?? label).join(", ") || "No label",
  };
}

/** With the sources measured, that may say more of a place. */
export function looksIn(
  looks: Looks,
  sources: readonly AnySource[],
  spaces: Readonly<Record<string, AnySpace>>,
): Looks {
  const played = new Set(
    sources.flatMap(({ kind, name }) => (kind === "audio" || kind === "video" ? name : [])),
  );
  return {
    ...looks,
    placeOf(region) {
      const { source, item } = region;
      const space = spaces[item === null ? source : `${source}[${item}]`];
      return describeRegion(region, space, played.has(source));
    },
  };
}
