// The parts of an annotation that people edit: regions and their order, relations and answers.

import type { Annotation, AnyAnswer, AnyRegion, Relation } from "../schema.gen";
import { type Change, nothing, type Parts } from "./change";
import { same } from "./same";

/** The ids of the regions in the order they stand in, also of those that are taken away for now. */
export type Order = { readonly sequence: readonly string[] };

/** The predictions that the work goes on from, and no newer ones. */
export type Basis = { readonly basis: readonly Annotation[] };

export type Part = AnyRegion | Relation | AnyAnswer | Order | Basis;

/** What a region has before anybody says more of it than where it lies. */
export const bare = {
  labels: [],
  score: null,
  derived_from: null,
  confirmed: false,
  item: null,
  parent: null,
  note: "",
  hidden: false,
  locked: false,
  meta: {},
} as const;

/** What is asked about: a region, an item of a list, or with neither the task. */
export type About = { readonly region: string | null; readonly item: number | null };

export const theTask: About = { region: null, item: null };

export function isRegion(part: Part): part is AnyRegion {
  return "source" in part;
}

export function isRelation(part: Part): part is Relation {
  return "direction" in part;
}

export function isAnswer(part: Part): part is AnyAnswer {
  return "question" in part;
}

/** Predicted, and nobody has looked at it yet. */
export function isGuess({ derived_from, confirmed }: AnyRegion): boolean {
  return derived_from !== null && !confirmed;
}

export function isOrder(part: Part): part is Order {
  return "sequence" in part;
}

// No region has such an id: ids never hold a line break.
const ORDER = "order\n";
const BASIS = "basis\n";

export function answerKey(question: string, { region, item }: About): string {
  return `answer\n${question}\n${region ?? ""}\n${item ?? ""}`;
}

export function keyOf(part: Part): string {
  if (isOrder(part)) return ORDER;
  if ("basis" in part) return BASIS;
  return isAnswer(part) ? answerKey(part.question, part) : part.id;
}

type Said = Pick<Annotation, "regions" | "answers"> & Partial<Pick<Annotation, "relations">>;

export function partsOf({ regions, relations = [], answers }: Said): Parts<Part> {
  const order = regions.length > 0 ? [{ sequence: regions.map(({ id }) => id) }] : [];
  const all: readonly Part[] = [...regions, ...relations, ...answers, ...order];
  return new Map(all.map((part) => [keyOf(part), part]));
}

// A change asks for them several times over, and there may be thousands.
const known = new WeakMap<Parts<Part>, readonly AnyRegion[]>();

/** In their order; those that it does not name follow it as they were made, by their ids. */
export function regionsIn(parts: Parts<Part>): readonly AnyRegion[] {
  const regions = known.get(parts) ?? inOrder(parts);
  known.set(parts, regions);
  return regions;
}

function inOrder(parts: Parts<Part>): readonly AnyRegion[] {
  const all = [...parts.values()].filter(isRegion);
  const found = parts.get(ORDER);
  const order = found && isOrder(found) ? found.sequence : [];
  const placed = order
    .map((id) => parts.get(id))
    .filter((part): part is AnyRegion => part !== undefined && isRegion(part));
  if (placed.length === all.length) return placed;
  const named = new Set(order);
  const rest = all.filter(({ id }) => !named.has(id));
  return [...placed, ...rest.sort((one, other) => (one.id < other.id ? -1 : 1))];
}

/** Work that goes on from these predictions. */
export function based(parts: Parts<Part>, basis: readonly Annotation[]): Parts<Part> {
  return new Map(parts).set(BASIS, { basis });
}

export function basisIn(parts: Parts<Part>): readonly Annotation[] {
  const found = parts.get(BASIS);
  return found && "basis" in found ? found.basis : none;
}

const none: readonly never[] = [];

type Chosen = { readonly parts: Parts<Part>; readonly selection: ReadonlySet<string> };

/** The regions that are selected, in their order. */
export function selectedIn({ parts, selection }: Chosen): readonly AnyRegion[] {
  if (selection.size > 1) return regionsIn(parts).filter(({ id }) => selection.has(id));
  // The usual case, at each edit of thousands.
  const [only] = selection;
  const found = only === undefined ? undefined : parts.get(only);
  return found && isRegion(found) ? [found] : [];
}

/** The regions in another order. */
export function reordering(parts: Parts<Part>, order: readonly string[]): Change<Part> {
  return same(
    order,
    regionsIn(parts).map(({ id }) => id),
  )
    ? nothing
    : putting(parts, { sequence: order });
}

export function relationsIn(parts: Parts<Part>): readonly Relation[] {
  return [...parts.values()].filter(isRelation);
}

export function answersIn(parts: Parts<Part>): readonly AnyAnswer[] {
  return [...parts.values()].filter(isAnswer);
}

export function answerTo(
  parts: Parts<Part>,
  question: string,
  about: About,
): AnyAnswer | undefined {
  const found = parts.get(answerKey(question, about));
  return found && isAnswer(found) ? found : undefined;
}

/** Put each part in the place of the one with its key. */
export function putting(parts: Parts<Part>, ...changed: readonly Part[]): Change<Part> {
  return new Map(changed.map((part) => [keyOf(part), [parts.get(keyOf(part)), part]] as const));
}

/**
 * Regions as somebody's hand left them: whoever edits a guess has looked at it. To hide or to lock
 * one says nothing of it.
 */
export function byHand(parts: Parts<Part>, changed: readonly AnyRegion[]): readonly AnyRegion[] {
  return changed.map((region) => {
    const before = parts.get(region.id);
    const isLook =
      before &&
      isRegion(before) &&
      (before.hidden !== region.hidden || before.locked !== region.locked);
    return isLook || !isGuess(region) ? region : { ...region, confirmed: true };
  });
}

/** Take regions and relations away, with all that is said about them. */
export function removing(parts: Parts<Part>, keys: ReadonlySet<string>): Change<Part> {
  const gone = [...parts].filter(
    ([key, part]) =>
      keys.has(key) ||
      (isAnswer(part) && part.region !== null && keys.has(part.region)) ||
      (isRelation(part) && (keys.has(part.start) || keys.has(part.end))),
  );
  return new Map(gone.map(([key, part]) => [key, [part, undefined]] as const));
}
