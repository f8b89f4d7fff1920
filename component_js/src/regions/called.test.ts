import { expect, test } from "vitest";
import { parse } from "../core/parse";
import { calledBy } from "./called";

const box = { source: "photo", x: 0, y: 0, width: 9, height: 9 };
const guess = parse("Box", { ...box, derived_from: "p", score: 0.617 });

test("a guess says its score until it is confirmed", () => {
  expect(calledBy("cat", guess)).toBe("cat 62 %");
  expect(calledBy("cat", { ...guess, confirmed: true })).toBe("cat");
  expect(calledBy("cat", { ...guess, score: null })).toBe("cat");
  expect(calledBy("", guess)).toBe("");
});
