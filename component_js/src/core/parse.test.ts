import { describe, expect, test } from "vitest";
import { parse, WireError } from "./parse";

const face = {
  body: [
    { kind: "image", name: "photo" },
    { kind: "row", children: [{ kind: "rating", name: "stars" }] },
  ],
};

describe("what a host hands in", () => {
  test("has its defaults filled in, deep inside too", () => {
    expect(parse("Interface", face)).toMatchObject({
      title: "",
      instructions: "",
      body: [
        { kind: "image", name: "photo", value: "", title: "" },
        {
          kind: "row",
          children: [
            {
              kind: "rating",
              name: "stars",
              title: "",
              hint: "",
              required: false,
              of: null,
              per_region: false,
              stars: 5,
            },
          ],
        },
      ],
    });
  });

  test("gets an id where it has none", () => {
    expect(parse("Task", { data: {} }).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("loses the keys that nobody knows", () => {
    expect(parse("Task", { id: "t", data: {}, colour: "red" })).toEqual({
      id: "t",
      data: {},
      meta: {},
    });
  });

  test.each([
    [{ body: "none" }, 'body: expected a list, got "none"'],
    [
      { body: [{ kind: "hologram", name: "x" }] },
      /body\[0\]: kind "hologram" is not one of .*image/,
    ],
    [{ body: [{ kind: "rating" }] }, "body[0].name: expected a string, got nothing"],
    [
      { body: [{ kind: "rating", name: "q", stars: 2.5 }] },
      "body[0].stars: expected a integer, got 2.5",
    ],
    [
      { body: [{ kind: "rating", name: "q", stars: null }] },
      "body[0].stars: expected a integer, got null",
    ],
    [
      { body: [{ kind: "rating", name: "q", stars: 0 }] },
      "body[0].stars: expected at least 1, got 0",
    ],
    [
      { body: [{ kind: "rating", name: "q", stars: 21 }] },
      "body[0].stars: expected at most 20, got 21",
    ],
    [null, "expected an object, got null"],
    [{ body: [{ kind: "__proto__", name: "x" }] }, /kind "__proto__" is not one of/],
  ])("says where it is wrong: %j", (given, said) => {
    expect(() => parse("Interface", given)).toThrow(WireError);
    expect(() => parse("Interface", given)).toThrow(said);
  });
});

test.each([
  [{ kind: "box", x: 0, y: 0, width: -5, height: 5 }, "width: expected more than 0, got -5"],
  [{ kind: "polygon", points: [[0, 0]] }, "points: expected at least 3 in the list, got [[0,0]]"],
  [{ kind: "mask", width: 2, height: 2, runs: [5, -1] }, "runs[1]: expected at least 0, got -1"],
])("a region of no size is refused by its field: %j", (given, said) => {
  expect(() => parse("AnyRegion", { source: "photo", ...given })).toThrow(said);
});

describe("what is nested beyond reason is refused before it fills the stack:", () => {
  function nested(levels: number, around: (inner: object) => object, inner: object): object {
    let made = inner;
    for (let level = 0; level < levels; level++) made = around(made);
    return made;
  }
  const question = { kind: "yes_no", name: "a" };
  const column = (levels: number) =>
    nested(levels, (inner) => ({ kind: "column", children: [inner] }), question);
  const list = (levels: number) => nested(levels, (inner) => [inner], []);

  test.each([
    ["columns", { body: [column(20_000)] }],
    [
      "rules",
      {
        body: [
          {
            ...question,
            when: nested(20_000, (rule) => ({ kind: "not", rule }), { kind: "answered" }),
          },
        ],
      },
    ],
    [
      "items of a tree",
      {
        body: [
          {
            kind: "taxonomy",
            name: "t",
            items: [nested(20_000, (inner) => ({ name: "x", children: [inner] }), { name: "x" })],
          },
        ],
      },
    ],
  ])("%s", (_, given) => {
    expect(() => parse("Interface", given)).toThrow(/^body\[0\].{1,120}: nested deeper than 250 /);
  });

  test("the data of a task", () => {
    expect(() => parse("Task", { data: { a: list(20_000) } })).toThrow(
      "data.a: nested deeper than 64 levels",
    );
  });

  test("not what Python takes", () => {
    expect(parse("Interface", { body: [column(150)] }).body).toHaveLength(1);
    expect(parse("Task", { data: { a: list(62) } }).data).toHaveProperty("a");
  });
});
