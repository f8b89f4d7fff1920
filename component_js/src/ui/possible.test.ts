import { expect, test } from "vitest";
import { parse } from "../core/parse";
import { readAnnotations } from "./parsed";
import { possibleIn } from "./possible";

const prediction = (...regions: readonly object[]) =>
  parse("Annotation", { id: "p", model: "m", regions });
const interval = { kind: "interval", source: "s", start: 1, end: 2 };

test("a region that ends before it starts is left out, and named", () => {
  const given = prediction(
    { ...interval, id: "a" },
    { ...interval, id: "b", start: 60, end: 40 },
    { kind: "span", id: "c", source: "t", start: 5, end: 5, text: "" },
  );
  const { predictions, leftOut } = possibleIn([given]);
  expect(predictions[0]?.regions.map(({ id }) => id)).toEqual(["a"]);
  expect(leftOut).toBe(
    "Predicted regions that cannot be were left out: interval, 60 to 40 and 1 more.",
  );
});

test("where all can be, they are the same", () => {
  const given = [prediction({ ...interval, id: "a", end: 1 })];
  expect(possibleIn(given)).toEqual({ predictions: given, leftOut: "" });
  expect(possibleIn(given).predictions).toBe(given);
});

test("those without what cannot be are the same at each look: newer ones are told by that", () => {
  const given = [prediction({ ...interval, id: "b", start: 60, end: 40 })];
  expect(possibleIn(given).predictions).toBe(possibleIn(given).predictions);
});

test("a score outside of 0 to 1 is refused with its place and its value", () => {
  const given = [{ regions: [interval, { ...interval, score: 62 }] }];
  expect(() => readAnnotations(given)).toThrow("regions[1].score: expected at most 1, got 62");
  expect(() => readAnnotations([{ score: -1 }])).toThrow("score: expected at least 0, got -1");
});
