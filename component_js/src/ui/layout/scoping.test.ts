import { describe, expect, test } from "vitest";
import { parse } from "../../core/parse";
import { classesOf, hasLook, styleOf } from "./look";
import { sheetOf } from "./scoping";

const red = { color: "red" };
const own = (scope: string): string => `[data-el-style="${scope}"]`.repeat(2);

describe("the rules of an interface", () => {
  test("hold in its own widget alone, for each selector of a list", () => {
    expect(sheetOf({ ".hint, p > b": red }, "w1")).toBe(
      `${own("w1")} .el-own-hint, ${own("w1")} p > b { color: red; }`,
    );
  });

  test("know the author's classes by our names, also within brackets", () => {
    expect(sheetOf({ ".a:not(.b, .c) [title='x.y']": red }, "w")).toBe(
      `${own("w")} .el-own-a:not(.el-own-b, .el-own-c) [title='x.y'] { color: red; }`,
    );
  });

  test.each([
    "+ p",
    "a, ~ b",
    "a,",
    "a { } body",
    ":is(a",
    "a)",
    '[title="x',
    "[a(b]",
    "@media print",
    "a/**/b",
    "a\\b",
  ])("leave out %s, which could reach further or break what follows", (selector) => {
    expect(sheetOf({ [selector]: red, p: red }, "w")).toBe(`${own("w")} p { color: red; }`);
  });

  test("leave out what loads, runs or leaves the page", () => {
    const look = {
      background: "url(https://example.com/x.png)",
      "background-image": "image-set('a' 1x)",
      position: "fixed",
      width: "expression(1)",
      "col or": "red",
      content: "</style>",
      margin: "0; position: absolute",
      padding: "1px",
    };
    expect(sheetOf({ p: look }, "w")).toBe(`${own("w")} p { padding: 1px; }`);
    expect(styleOf(look)).toEqual({ padding: "1px" });
  });
});

describe("a node's own look", () => {
  test("is written as React takes it", () => {
    expect(
      styleOf({ "background-color": "red;", "--x": "1px", "-webkit-hyphens": "auto" }),
    ).toEqual({ backgroundColor: "red", "--x": "1px", WebkitHyphens: "auto" });
    expect(styleOf({ color: "red !important" })).toEqual(red);
    expect(styleOf({})).toBeUndefined();
  });

  test.each(["length", "item", "cssText", "css-text", "parent-rule", "parentRule", "setProperty"])(
    "is no way to %s, which is no property of CSS",
    (name) => {
      expect(styleOf({ [name]: "1", color: "red" })).toEqual(red);
      expect(sheetOf({ p: { [name]: "1" } }, "w")).toBe("");
    },
  );

  test("gives the author's classes names apart", () => {
    expect(classesOf("el-row", "wide  a<b big")).toBe("el-row el-own-wide el-own-big");
  });
});

test.each([
  [true, "a style sheet deep inside", { kind: "style", rules: {} }],
  [true, "a look of its own", { kind: "header", text: "a", style: { color: "red" } }],
  [false, "neither", { kind: "header", text: "a" }],
])("whether an interface is framed: %s for one with %s", (framed, _, node) => {
  const { body } = parse("Interface", { body: [{ kind: "row", children: [node] }] });
  expect(hasLook(body)).toBe(framed);
});
