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

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The rules of each question, its own and those around it. */
function rulesOf(face: Interface): ReadonlyMap<string, readonly AnyRule[]> {
  return new Map(
    walk(face.body).flatMap(({ node, rules }) => (isQuestion(node) ? [[node.name, rules]] : [])),
  );
}

/** The questions that a rule looks at by name. */
function mentioned(rule: AnyRule): readonly string[] {
  if (rule.kind === "answered") return rule.question === "" ? [] : [rule.question];
  if (rule.kind === "not") return mentioned(rule.rule);
  return rule.kind === "every" || rule.kind === "some" ? rule.rules.flatMap(mentioned) : [];
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));

/** Names hold any sign, so no sign can part them. */
const placeOf = (question: string, region: string | null = null): string =>
  JSON.stringify([question, region]);
const allOf = (question: string): string => JSON.stringify([question]);

/** The answers to a question, or to any under "", and those of them that are about one region. */
function indexed(answers: readonly AnyAnswer[]): ReadonlyMap<string, readonly AnyAnswer[]> {
  const all = new Map<string, AnyAnswer[]>();
  for (const answer of answers) {
    const { question, region } = answer;
    for (const key of [
      allOf(question),
      allOf(""),
      placeOf(question, region),
      placeOf("", region),
    ]) {
      const there = all.get(key);
      if (there) there.push(answer);
      else all.set(key, [answer]);
    }
  }
  return all;
}

/** An answer to a question that is not asked counts for nothing. */
export function visibilityOf(face: Interface, known: Known): Visibility {
  const rules = rulesOf(face);
  const waits = new Map([...rules].map(([name, each]) => [name, each.flatMap(mentioned)]));
  // Few rules look at regions, of which there may be thousands.
  const regions = once(() => new Map(known.regions.map((region) => [region.id, region])));
  const used = once(() => new Set(known.regions.flatMap(({ labels }) => labels)));
  // There may be thousands of regions, each with an answer that waits for another.
  const said = indexed(
    known.answers.filter((answer) => rules.has(answer.question) && !known.isEmpty(answer)),
  );
  const asked = new Map<string, boolean>();
  const begun = new Set<string>();

  function isAsked(question: string, selected?: AnyRegion): boolean {
    const at = (name: string): string => placeOf(name, selected?.id);
    // First what it waits for, and not by recursion: a chain of questions may be long.
    const ahead = asked.has(at(question)) ? [] : [question];
    for (let one = ahead.at(-1); one !== undefined; one = ahead.at(-1)) {
      const first = begun.has(at(one)) ? [] : (waits.get(one) ?? []);
      const open = first.filter((each) => !asked.has(at(each)));
      begun.add(at(one));
      ahead.push(...open);
      if (open.length > 0) continue;
      ahead.pop();
      if (asked.has(at(one))) continue;
      // Until it is known it is not asked, so that questions that wait for each other find an end.
      asked.set(at(one), false);
      asked.set(
        at(one),
        (rules.get(one) ?? []).every((rule) => holds(rule, selected)),
      );
    }
    return asked.get(at(question)) ?? false;
  }

  function holds(rule: AnyRule, selected?: AnyRegion): boolean {
    switch (rule.kind) {
      case "answered":
        return saidOf(rule.question, selected).some((answer) => answersSo(answer, rule, selected));
      case "selected":
        return selected !== undefined && isSuch(face, selected, rule);
      case "used":
        return rule.labels.some((label) => used().has(label));
      case "not":
        return !holds(rule.rule, selected);
      case "every":
        return rule.rules.every((each) => holds(each, selected));
      case "some":
        return rule.rules.some((each) => holds(each, selected));
    }
  }

  /** About another region than the selected one an answer says nothing here. */
  function saidOf(question: string, selected?: AnyRegion): readonly AnyAnswer[] {
    if (!selected) return said.get(allOf(question)) ?? [];
    return [null, selected.id].flatMap((region) => said.get(placeOf(question, region)) ?? []);
  }

  function answersSo(
    answer: AnyAnswer,
    rule: Extract<AnyRule, { kind: "answered" }>,
    selected?: AnyRegion,
  ): boolean {
    if (rule.values.length > 0 && !meet(rule.values, known.valuesOf(answer))) return false;
    // An unnamed rule looks at every question, also at the one that waits for it.
    if (rule.question === "") return true;
    const about = answer.region !== null && !selected ? regions().get(answer.region) : selected;
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
