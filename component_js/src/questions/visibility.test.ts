import { expect, test } from "vitest";
import vectors from "../../../tests/vectors/visibility.json";
import { questionsOf } from "../core/interface";
import { parse } from "../core/parse";
import { visibilityOf } from "../core/visibility";
import type { AnyAnswer } from "../schema.gen";
import { kindOf } from "./index";

const face = parse("Interface", { body: vectors.body });
const regions: Readonly<Record<string, unknown>> = vectors.regions;

test.each(vectors.cases)("$name", (given) => {
  const said = parse("Annotation", {
    regions: given.regions.map((name) => regions[name]),
    answers: given.answers,
  });
  const visible = visibilityOf(face, {
    regions: said.regions,
    answers: said.answers,
    isEmpty: (answer: AnyAnswer) => kindOf(answer).isEmpty(answer),
    valuesOf: (answer: AnyAnswer) => kindOf(answer).valuesOf(answer),
  });
  const selected = said.regions.find(({ id }) => id === given.selected);
  const asked = questionsOf(face).filter(({ name }) => visible.isAsked(name, selected));
  expect(asked.map(({ name }) => name)).toEqual(given.asked);
});

const about = (question: string): object => ({ kind: "answered", question });
const yes = (question: string): object => ({ kind: "yes_no", question, yes: true });

function askedIn(body: readonly object[], answers: readonly object[]): readonly string[] {
  const form = parse("Interface", { body });
  const said = parse("Annotation", { answers });
  const { isAsked } = visibilityOf(form, {
    ...said,
    isEmpty: () => false,
    valuesOf: () => [],
  });
  return questionsOf(form)
    .map(({ name }) => name)
    .filter((name) => isAsked(name));
}

const names = Array.from({ length: 5000 }, (_, at) => `q${at}`);

test("a chain of thousands of questions is followed to its end", () => {
  const body = names.map((name, at) => ({
    kind: "yes_no",
    name,
    when: at === 0 ? null : about(`q${at - 1}`),
  }));
  expect(askedIn(body.toReversed(), names.map(yes))).toHaveLength(5000);
  expect(askedIn(body.toReversed(), names.slice(1).map(yes))).toEqual(["q0"]);
});

test("rules that look twice at each question do not double the work each time", () => {
  const some = names.slice(0, 60);
  const body = some.map((name, at) => ({
    kind: "yes_no",
    name,
    when: at === 0 ? null : { kind: "every", rules: [about(`q${at - 1}`), about(`q${at - 1}`)] },
  }));
  expect(askedIn(body, some.map(yes))).toHaveLength(60);
});

test("questions that wait for each other, which Python refuses, find an end", () => {
  const body = [
    { kind: "yes_no", name: "a", when: about("b") },
    { kind: "yes_no", name: "b", when: about("a") },
    { kind: "yes_no", name: "c" },
  ];
  expect(askedIn(body, [yes("a"), yes("b")])).toContain("c");
});
