// Questions about an interface: what stands in its tree, and which labels belong where.

import {
  type AnyNode,
  type AnyQuestion,
  type AnyRegion,
  type AnyRule,
  type AnySource,
  type Interface,
  type Label,
  type Labels,
  layoutKinds,
  questionKinds,
  type Relations,
  regionKinds,
} from "../schema.gen";

export type AnyLayout = Extract<AnyNode, { readonly kind: (typeof layoutKinds)[number] }>;
export type Leaf = Exclude<AnyNode, AnyLayout>;

export function isLayout(node: AnyNode): node is AnyLayout {
  return layoutKinds.some((kind) => kind === node.kind);
}

export function isSource(node: AnyNode): node is AnySource {
  return Object.hasOwn(regionKinds, node.kind);
}

export function isQuestion(node: AnyNode): node is AnyQuestion {
  return questionKinds.some((kind) => kind === node.kind);
}

export type Standing = { readonly node: AnyNode; readonly rules: readonly AnyRule[] };

/** Every node of a tree in reading order, with the rules that must hold for it to be shown. */
export function walk(
  nodes: readonly AnyNode[],
  rules: readonly AnyRule[] = [],
): readonly Standing[] {
  return nodes.flatMap((node) => {
    const held = "when" in node && node.when ? [...rules, node.when] : rules;
    return [{ node, rules: held }, ...(isLayout(node) ? walk(node.children, held) : [])];
  });
}

/** What stands in a tree in reading order, without what only arranges it. */
export function leaves(nodes: readonly AnyNode[]): readonly Leaf[] {
  return nodes.flatMap((node) => (isLayout(node) ? leaves(node.children) : [node]));
}

export function sourcesOf({ body }: Interface): readonly AnySource[] {
  return leaves(body).filter(isSource);
}

export function questionsOf({ body }: Interface): readonly AnyQuestion[] {
  return leaves(body).filter(isQuestion);
}

/** Where models are compared, people say themselves what they take from each. */
export function comparesPredictions({ body }: Interface): boolean {
  return walk(body).some(({ node }) => node.kind === "lineup" && node.names.length === 0);
}

export function relationsOf({ body }: Interface): Relations | undefined {
  return leaves(body).find((node): node is Relations => node.kind === "relations");
}

export function labelsOf({ body }: Interface, source?: string): readonly Labels[] {
  return leaves(body).filter(
    (node): node is Labels =>
      node.kind === "labels" && (source === undefined || node.of === source),
  );
}

/** The source whose regions a question is asked about. */
export function askedOf(question: AnyQuestion, face: Interface): string | undefined {
  return question.of ?? sourcesOf(face)[0]?.name;
}

/** The kinds of regions that a set of labels draws. */
export function drawnBy(labels: Labels, source: AnySource): readonly AnyRegion["kind"][] {
  const kinds: readonly AnyRegion["kind"][] = regionKinds[source.kind];
  if (labels.draws.length > 0)
    return labels.draws.flatMap((name) => kinds.filter((kind) => kind === name));
  const jointed = labels.labels.some(({ joints }) => joints.length > 0);
  return jointed ? kinds : kinds.filter((kind) => kind !== "skeleton");
}

/** The sets to draw with: one without labels only where it draws what none with labels does. */
export function setsDrawing(sets: readonly Labels[], source: AnySource): readonly Labels[] {
  const isNamed = ({ labels }: Labels): boolean => labels.length > 0;
  const named = sets.filter(isNamed).flatMap((set) => drawnBy(set, source));
  return sets.filter((set) => {
    const drawn = drawnBy(set, source);
    return drawn.length > 0 && (isNamed(set) || drawn.some((kind) => !named.includes(kind)));
  });
}

/** What the points of a skeleton are called that is drawn with these labels. */
export function jointsOf(set: Labels, names: readonly string[]): readonly string[] {
  const isJointed = ({ name, joints }: Label): boolean => names.includes(name) && joints.length > 0;
  return set.labels.find(isJointed)?.joints ?? [];
}

// Apart in hue and in lightness; each carries white or black letters at 4.5 to 1.
const palette = [
  "#2f6fde",
  "#c2410c",
  "#15803d",
  "#9333ea",
  "#be123c",
  "#0e7490",
  "#a16207",
  "#4d7c0f",
  "#be185d",
  "#475569",
];

/** The colour of each label: its own, or the next one of ours. */
export function colorsOf(face: Interface): ReadonlyMap<string, string> {
  const all: readonly Label[] = labelsOf(face).flatMap((each) => each.labels);
  return new Map(
    all.map((label, index) => [label.name, label.color || (palette[index % palette.length] ?? "")]),
  );
}
