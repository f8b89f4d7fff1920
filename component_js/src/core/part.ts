// The parts of an annotation that people edit: regions, relations and answers, each under its own key.

import type { Annotation, AnyAnswer, AnyRegion, Relation } from "../schema.gen";
import type { Change, Parts } from "./change";

export type Part = AnyRegion | Relation | AnyAnswer;

/** What a region has before anybody says more of it than where it lies. */
export const bare = {
  labels: [],
  score: null,
  derived_from: null,
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

/** No region has such an id: ids never hold a line break. */
export function answerKey(question: string, { region, item }: About): string {
  return `answer\n${question}\n${region ?? ""}\n${item ?? ""}`;
}

export function keyOf(part: Part): string {
  return isAnswer(part) ? answerKey(part.question, part) : part.id;
}

type Said = Pick<Annotation, "regions" | "answers"> & Partial<Pick<Annotation, "relations">>;

export function partsOf({ regions, relations = [], answers }: Said): Parts<Part> {
  const all: readonly Part[] = [...regions, ...relations, ...answers];
  return new Map(all.map((part) => [keyOf(part), part]));
}

export function regionsIn(parts: Parts<Part>): readonly AnyRegion[] {
  return [...parts.values()].filter(isRegion);
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
