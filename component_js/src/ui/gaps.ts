// What stands in the way of a submit: answers that are missing or do not fit, labels used too often.

import type { Parts } from "../core/change";
import { askedOf, labelsOf, questionsOf, sourcesOf } from "../core/interface";
import { shownBy } from "../core/lookup";
import { type About, answerKey, answerTo, type Part, regionsIn, theTask } from "../core/part";
import { titleOf } from "../core/title";
import { kindOf } from "../questions";
import type { AnyNode, AnyQuestion, AnyRegion, Interface, Task } from "../schema.gen";
import { overusedIn } from "./inHand";
import { isEmpty, regionAt, visibilityIn } from "./submission";

/** `node` is where it is put right. */
export type Gap = {
  readonly key: string;
  readonly node: AnyNode;
  readonly about: About;
  readonly says: string;
  readonly kind: "missing" | "wrong";
};

/** In reading order. */
export function gapsIn(parts: Parts<Part>, face: Interface, data: Task["data"]): readonly Gap[] {
  const visible = visibilityIn(parts, face);
  const regions = regionsIn(parts);
  const asked = questionsOf(face).flatMap((question) =>
    placesOf(question, face, regions, data)
      .filter(({ region }) =>
        visible.isAsked(question.name, region === null ? undefined : regionAt(parts, region)),
      )
      .flatMap((about) => gapAt(parts, question, about) ?? []),
  );
  const overused = labelsOf(face).flatMap((set) =>
    overusedIn(set, regions).map(
      (says): Gap => ({
        key: `labels\n${set.name}`,
        node: set,
        about: theTask,
        says,
        kind: "wrong",
      }),
    ),
  );
  return [...asked, ...overused];
}

/** What a question is asked about. */
export function placesOf(
  question: AnyQuestion,
  face: Interface,
  regions: readonly AnyRegion[],
  data: Task["data"],
): readonly About[] {
  const of = askedOf(question, face);
  if (question.per_region) {
    return regions
      .filter(({ source }) => source === of)
      .map(({ id }) => ({ region: id, item: null }));
  }
  if (!question.per_item) return [theTask];
  const source = sourcesOf(face).find(({ name }) => name === of);
  const found = source && shownBy(source, data);
  if (!found || "wrong" in found) return [];
  const count = Array.isArray(found.shown) ? found.shown.length : 1;
  return Array.from({ length: count }, (_, item) => ({ region: null, item }));
}

function gapAt(parts: Parts<Part>, question: AnyQuestion, about: About): Gap | undefined {
  const answer = answerTo(parts, question.name, about);
  const place = { key: answerKey(question.name, about), node: question, about };
  if (!answer || isEmpty(answer)) {
    if (!question.required || !(kindOf(question).isAnswerable?.(question) ?? true))
      return undefined;
    return {
      ...place,
      says: question.required_message || "This needs an answer.",
      kind: "missing",
    };
  }
  const says = kindOf(question).flawOf?.(question, answer);
  return says === undefined ? undefined : { ...place, says, kind: "wrong" };
}

/** A field holds something that is no answer: to leave it behind would lose it silently. */
export function unfitAt(place: string, face: Interface): Gap | undefined {
  const [, name, region, item] = place.split("\n");
  const node = questionsOf(face).find((question) => question.name === name);
  if (!node) return undefined;
  const about = { region: region || null, item: item ? Number(item) : null };
  return {
    key: place,
    node,
    about,
    says: `“${titleOf(node)}” does not fit.`,
    kind: "wrong",
  };
}

/** What is said of several gaps at once. */
export function wordsFor(gaps: readonly Gap[]): string {
  const [first, ...others] = gaps;
  if (first && others.length === 0) {
    return first.kind === "missing" ? "One answer is missing." : first.says;
  }
  return gaps.every(({ kind }) => kind === "missing")
    ? `${gaps.length} answers are missing.`
    : `${gaps.length} things are missing or do not fit.`;
}
