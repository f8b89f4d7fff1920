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
