import { describe, expect, test } from "vitest";
import { levelsOf } from "./levels";

describe("the headings of a document", () => {
  test("stand below those of the page", () => {
    expect(levelsOf([1, 2, 2, 3, 1], 4)).toEqual([4, 5, 5, 6, 4]);
  });

  test("skip no level on the way down, whatever the document skips", () => {
    expect(levelsOf([3, 6, 1, 4, 2], 3)).toEqual([3, 4, 3, 4, 4]);
  });

  test("begin at the top though the document begins further down", () => {
    expect(levelsOf([4, 5, 4], 3)).toEqual([3, 4, 3]);
    expect(levelsOf([], 3)).toEqual([]);
  });
});
