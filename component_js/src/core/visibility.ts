// Which parts of an interface are shown, given what is marked, answered and selected.
// Python does the same; `tests/vectors/visibility.json` holds the two together.

import type { AnyAnswer, AnyRegion, AnyRule, Interface } from "../schema.gen";
import { drawnBy, isQuestion, labelsOf, sourcesOf, walk } from "./interface";

export type Visibility = {
  /** Whether a question is asked while that region, or none, is selected. */
  readonly isAsked: (question: string, selected?: AnyRegion) => boolean;
  readonly holds: (rule: AnyRule, selected?: AnyRegion) => boolean;
};

export type Known = {
  readonly regions: readonly AnyRegion[];
  readonly answers: readonly AnyAnswer[];
  readonly isEmpty: (answer: AnyAnswer) => boolean;
  /** What a rule may compare an answer with. */
  readonly valuesOf: (answer: AnyAnswer) => readonly string[];
};

/** The rules of each question, its own and those around it. */
function rulesOf(face: Interface): ReadonlyMap<string, readonly AnyRule[]> {
  return new Map(
    walk(face.body).flatMap(({ node, rules }) => (isQuestion(node) ? [[node.name, rules]] : [])),
  );
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));

/** An answer to a question that is not asked counts for nothing. */
export function visibilityOf(face: Interface, known: Known): Visibility {
  const rules = rulesOf(face);

  const isAsked: Visibility["isAsked"] = (question, selected) =>
    (rules.get(question) ?? []).every((rule) => holds(rule, selected));

  function holds(rule: AnyRule, selected?: AnyRegion): boolean {
    switch (rule.kind) {
      case "answered":
        return known.answers.some(
          (answer) =>
            (rule.question === "" || rule.question === answer.question) &&
            answersSo(answer, rule, selected),
        );
      case "selected":
        return selected !== undefined && isSuch(face, selected, rule);
      case "used":
        return known.regions.some(({ labels }) => meet(rule.labels, labels));
      case "not":
        return !holds(rule.rule, selected);
      case "every":
        return rule.rules.every((each) => holds(each, selected));
      case "some":
        return rule.rules.some((each) => holds(each, selected));
    }
  }

  function answersSo(
    answer: AnyAnswer,
    rule: Extract<AnyRule, { kind: "answered" }>,
    selected?: AnyRegion,
  ): boolean {
    if (known.isEmpty(answer) || !rules.has(answer.question)) return false;
    // About another region than the selected one it says nothing here.
    if (answer.region !== null && selected && answer.region !== selected.id) return false;
    if (rule.values.length > 0 && !meet(rule.values, known.valuesOf(answer))) return false;
    // An unnamed rule looks at every question, also at the one that waits for it.
    if (rule.question === "") return true;
    const about =
      answer.region !== null && !selected
        ? known.regions.find(({ id }) => id === answer.region)
        : selected;
    return isAsked(answer.question, about);
  }

  return { isAsked, holds };
}

function isSuch(
  face: Interface,
  region: AnyRegion,
  rule: Extract<AnyRule, { kind: "selected" }>,
): boolean {
  if (rule.labels.length > 0 && !meet(rule.labels, region.labels)) return false;
  if (rule.drawn_by === "") return true;
  const source = sourcesOf(face).find(({ name }) => name === region.source);
  return labelsOf(face, region.source).some(
    (set) =>
      set.name === rule.drawn_by &&
      source !== undefined &&
      drawnBy(set, source).includes(region.kind) &&
      (set.labels.length === 0 ||
        meet(
          set.labels.map(({ name }) => name),
          region.labels,
        )),
  );
}
