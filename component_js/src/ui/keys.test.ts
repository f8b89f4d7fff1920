import { expect, test } from "vitest";
import { parse } from "../core/parse";
import { keysOf } from "./keys";

const tags = (name: string, more: object = {}) => ({
  kind: "tags",
  name,
  suggestions: [..."abcdefghij"].map((each) => ({ name: each })),
  ...more,
});
const image = { kind: "image", name: "photo" };
const labels = (...all: readonly object[]) => ({
  kind: "labels",
  name: "things",
  of: "photo",
  labels: all,
});

function keysIn(name: string, ...body: readonly object[]): string {
  const keys = keysOf(parse("Interface", { body })).get(name) ?? new Map();
  return [...keys].map(([term, key]) => `${term}${key}`).join(" ");
}

test("the first nine suggestions have the digits of their ranks", () => {
  expect(keysIn("t", tags("t"))).toBe("a1 b2 c3 d4 e5 f6 g7 h8 i9");
});

test("of two lists of suggestions only the first has digits", () => {
  const own = { suggestions: [{ name: "x", key: "k" }, { name: "y" }] };
  const body = [tags("each", { per_item: true, of: "photo" }), tags("t"), tags("later", own)];
  expect(keysIn("t", image, ...body)).toContain("a1 b2");
  expect(keysIn("later", image, ...body)).toBe("xk");
});

test("nobody has a digit that an author gave away", () => {
  const body = [image, labels({ name: "car", key: "2" }), tags("t", { free: true })];
  expect(keysIn("t", ...body)).toBe("a1 c3 d4 e5 f6 g7 h8 i9");
  const choices = { kind: "choices", name: "c", choices: [{ name: "x", key: "1" }] };
  expect(keysIn("things", image, labels({ name: "car" }, { name: "dog" }), choices)).toBe(
    "car2 dog3",
  );
});

test("labels have the digits that the suggestions leave", () => {
  const few = tags("t", { suggestions: [{ name: "a" }, { name: "b" }] });
  expect(keysIn("things", image, labels({ name: "car" }), few)).toBe("car3");
});

test("what is asked about each region hears no keys and takes none away", () => {
  const choices = {
    kind: "choices",
    name: "c",
    per_region: true,
    choices: [{ name: "x", key: "1" }],
  };
  expect(keysIn("c", image, labels({ name: "car" }), choices)).toBe("");
  expect(keysIn("things", image, labels({ name: "car" }), choices)).toBe("car1");
});
