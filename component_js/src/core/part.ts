// The parts of an annotation that people edit: regions and answers, each under its own key.

import type { Annotation, AnyAnswer, AnyRegion } from "../schema.gen";
import type { Change, Parts } from "./change";

export type Part = AnyRegion | AnyAnswer;

export function isRegion(part: Part): part is AnyRegion {
  return "source" in part;
}

/** No region has such an id: ids never hold a line break. */
export function answerKey(question: string, region: string | null): string {
  return `answer\n${question}\n${region ?? ""}`;
}

export function keyOf(part: Part): string {
  return isRegion(part) ? part.id : answerKey(part.question, part.region);
}

export function partsOf(annotation: Pick<Annotation, "regions" | "answers">): Parts<Part> {
  const all: readonly Part[] = [...annotation.regions, ...annotation.answers];
  return new Map(all.map((part) => [keyOf(part), part]));
}

export function regionsIn(parts: Parts<Part>): readonly AnyRegion[] {
  return [...parts.values()].filter(isRegion);
}

export function answersIn(parts: Parts<Part>): readonly AnyAnswer[] {
  return [...parts.values()].filter((part): part is AnyAnswer => !isRegion(part));
}

/** Put each part in the place of the one with its key. */
export function putting(parts: Parts<Part>, ...changed: readonly Part[]): Change<Part> {
  return new Map(changed.map((part) => [keyOf(part), [parts.get(keyOf(part)), part]] as const));
}

/** Take regions away, and the answers about them. */
export function removing(parts: Parts<Part>, keys: ReadonlySet<string>): Change<Part> {
  const gone = [...parts].filter(
    ([key, part]) =>
      keys.has(key) || (!isRegion(part) && part.region !== null && keys.has(part.region)),
  );
  return new Map(gone.map(([key, part]) => [key, [part, undefined]] as const));
}
