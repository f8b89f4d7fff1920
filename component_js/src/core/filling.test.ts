import { expect, test } from "vitest";
import vectors from "../../../tests/vectors/filling.json";
import repeats from "../../../tests/vectors/repeats.json";
import type { Task } from "../schema.gen";
import { filled } from "./filling";
import { leaves } from "./interface";
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

function repeat(name: string, depth: number, deepest: number): object {
  const index = `<${depth}>`;
  const inner =
    depth < deepest
      ? repeat(`${name}_${index}`, depth + 1, deepest)
      : { kind: "yes_no", name: `${name}_${index}` };
  return { kind: "repeat", on: `$l${depth}`, index, children: [inner] };
}

test.each(repeats.cases)("$name", ({ items, questions, notes, notes_count }) => {
  const data = Object.fromEntries(items.map((count, at) => [`l${at}`, Array(count).fill(0)]));
  const face = parse("Interface", { body: [repeat("q", 0, items.length - 1)] });
  const made = leaves(filled(face, data).body);
  const said = made.flatMap((node) => (node.kind === "header" ? [node.text] : []));
  expect(made.filter(({ kind }) => kind === "yes_no")).toHaveLength(questions);
  expect(notes ? said : said.length).toEqual(notes ?? notes_count);
});

test.each([
  [
    "written",
    [
      { kind: "yes_no", name: "a" },
      { kind: "rating", name: "a" },
    ],
  ],
  ["repeated", [{ kind: "repeat", on: "$l", children: [{ kind: "yes_no", name: "a" }] }]],
])("a name that is %s twice is refused: its answers would replace each other", (_, body) => {
  expect(() => filled(parse("Interface", { body }), { l: [1, 2] })).toThrow(
    'the name "a" stands twice in the interface',
  );
});
