import { expect, test } from "vitest";
import vectors from "../../../tests/vectors/filling.json";
import type { Task } from "../schema.gen";
import { filled } from "./filling";
import { parse } from "./parse";

test.each(vectors)("$name", ({ body, data, made }) => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the vectors are JSON, of many shapes.
  const found = filled(parse("Interface", { body }), data as Task["data"]);
  expect(found).toEqual(parse("Interface", { body: made }));
});

test("an interface that needs nothing of its task stays itself", () => {
  const body = [
    { kind: "rating", name: "stars" },
    { kind: "choices", name: "kind", choices: [{ name: "a" }], default: ["a"] },
    { kind: "row", children: [{ kind: "taxonomy", name: "tree", items: [{ name: "b" }] }] },
  ];
  const face = parse("Interface", { body });
  expect(filled(face, { stars: 5 })).toBe(face);
});
