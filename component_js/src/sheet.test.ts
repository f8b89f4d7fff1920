// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { wear } from "./sheet";

test("a sheet is worn once, by however many views, and taken off by the last of them", () => {
  const before = document.adoptedStyleSheets.length;
  const [one, other] = [wear(document, ".el-root .el-a {}"), wear(document, ".el-root .el-a {}")];
  expect(document.adoptedStyleSheets).toHaveLength(before + 1);
  one();
  expect(document.adoptedStyleSheets).toHaveLength(before + 1);
  other();
  expect(document.adoptedStyleSheets).toHaveLength(before);
});

test("each root wears its own, beside what it wore before", () => {
  const root = document.createElement("div").attachShadow({ mode: "open" });
  const own = new CSSStyleSheet();
  root.adoptedStyleSheets = [own];
  const off = wear(root, ".el-root .el-b {}");
  expect(root.adoptedStyleSheets).toHaveLength(2);
  off();
  expect(root.adoptedStyleSheets).toEqual([own]);
});
