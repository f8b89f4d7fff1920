import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../../../tests/vectors/verdicts.json";
import { parse } from "../core/parse";
import type { Annotation, AnyAnswer } from "../schema.gen";
import { judge } from "./verdicts";

const rules = {
  isEmpty: (answer: AnyAnswer) =>
    (answer.kind === "choices" && answer.chosen.length === 0) ||
    (answer.kind === "comment" && answer.text === ""),
};

test.each(vectors)("$name", ({ annotation, predictions, verdicts }) => {
  const given = predictions.map((each) => parse("Annotation", each));
  expect(judge(parse("Annotation", annotation), given, rules)).toEqual(verdicts);
});

const box = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  x: fc.integer({ min: 0, max: 3 }),
  label: fc.constantFrom("cat", "dog"),
  confirmed: fc.boolean(),
  derived_from: fc.option(fc.constantFrom("a", "b", "c", "d")),
});
const regions = fc
  .array(box, { maxLength: 6 })
  .map((boxes) =>
    boxes.map(({ label, ...each }) =>
      parse("Box", { ...each, source: "s", labels: [label], y: 0, width: 1, height: 1 }),
    ),
  );
const answers = fc
  .uniqueArray(fc.constantFrom("q", "r", "s"))
  .map((names) =>
    names.map((question) => parse("RatingAnswer", { question, rating: question.length })),
  );
const said = fc
  .record({ regions, answers })
  .map((each): Annotation => ({ ...parse("Annotation", { id: "x" }), ...each }));

test("every predicted region has exactly one verdict", () => {
  fc.assert(
    fc.property(said, fc.array(said, { maxLength: 3 }), (one, predictions) => {
      const predicted = predictions.flatMap((each) => each.regions.map(({ id }) => id));
      const judged = judge(one, predictions, rules).flatMap(({ predicted: id, question }) =>
        question === null && id !== null ? [id] : [],
      );
      expect(judged.sort()).toEqual(predicted.sort());
    }),
  );
});

test("every region has exactly one verdict", () => {
  fc.assert(
    fc.property(said, fc.array(said, { maxLength: 3 }), (one, predictions) => {
      const judged = judge(one, predictions, rules).filter(
        ({ region, question }) => region !== null && question === null,
      );
      expect(judged.map(({ region }) => region)).toEqual(one.regions.map(({ id }) => id));
    }),
  );
});

test("what is left as it was predicted is accepted", () => {
  fc.assert(
    fc.property(said, (prediction) => {
      const left = prediction.regions.map((region, at) => ({
        ...region,
        id: `${at}`,
        derived_from: region.id,
      }));
      const verdicts = judge({ ...prediction, regions: left }, [prediction], rules);
      expect(verdicts.every(({ outcome }) => outcome === "accepted")).toBe(true);
      expect(verdicts).toHaveLength(prediction.regions.length + prediction.answers.length);
    }),
  );
});
