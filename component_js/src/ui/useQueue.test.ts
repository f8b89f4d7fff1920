// What a host has ready for the tasks that come next.

import { expect, test } from "vitest";
import { WireError } from "../core/parse";
import { readUpcoming } from "./useQueue";

const task = { id: "t", data: {} };

test("a task that comes next brings what was predicted on it", () => {
  const guess = { id: "p", model: "m" };
  const [ready] = readUpcoming([{ task, ticket: "x", predictions: [guess] }]) ?? [];
  expect(ready?.predictions.map(({ model }) => model)).toEqual(["m"]);
});

test("one without predictions has none", () => {
  expect(readUpcoming([{ task, ticket: "x" }])?.[0]?.predictions).toEqual([]);
});

test("predictions that are none are an error", () => {
  expect(() => readUpcoming([{ task, predictions: [{ score: 7 }] }])).toThrow(WireError);
});
