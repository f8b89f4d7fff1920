import { describe, expect, test } from "vitest";
import { parse } from "../../core/parse";
import type { AnyRegion } from "../../schema.gen";
import { type Arrangement, isHead, plainly, rowsOf } from "./arranging";

const box = (id: string, label: string, more: object = {}): AnyRegion =>
  parse("AnyRegion", {
    ...{ kind: "box", id, labels: [label], source: "photo", x: 0, y: 0, width: 9, height: 9 },
    ...more,
  });
const regions = [
  box("a", "dog 10", { score: 0.9, x: 50, y: 10 }),
  box("b", "cat", { score: null, width: 90, x: 5, y: 10 }),
  box("c", "dog 9", { score: 0.2, y: 90 }),
  box("d", "cat", { score: 0.5, item: 1, height: 2 }),
];
const titleOf = ({ labels }: AnyRegion): string => labels.join();
const words = { titleOf, textOf: (region: AnyRegion) => `${titleOf(region)} ${region.id}` };
const rows = (arrangement: Partial<Arrangement>) =>
  rowsOf(regions, { ...plainly, ...arrangement }, words);
const ids = (arrangement: Partial<Arrangement>) =>
  rows(arrangement)
    .map((row) => (isHead(row) ? `[${row.title} ${row.regions.length}]` : row.id))
    .join(" ");

describe("the rows of the list", () => {
  test("are the very regions while nothing is arranged: thousands cost nothing", () => {
    expect(rows({})).toBe(regions);
  });

  test("are those with every word of the filter", () => {
    expect(ids({ query: "CAT" })).toBe("b d");
    expect(ids({ query: "d cat" })).toBe("d");
    expect(ids({ query: "bird" })).toBe("");
  });

  test("are sorted by label as people count", () => {
    expect(ids({ sort: "label" })).toBe("b d c a");
  });

  test("are sorted by score, the least sure first and those without at the end", () => {
    expect(ids({ sort: "score" })).toBe("c d a b");
  });

  test("are sorted by size, the largest first", () => {
    expect(ids({ sort: "size" })).toBe("b a c d");
  });

  test("are sorted by place as a page is read, page by page", () => {
    expect(ids({ sort: "place" })).toBe("b a c d");
  });

  test("are grouped by label, each group with its count", () => {
    expect(ids({ grouped: true })).toBe("[cat 2] b d [dog 9 1] c [dog 10 1] a");
    expect(ids({ grouped: true, folded: new Set(["cat"]) })).toBe(
      "[cat 2] [dog 9 1] c [dog 10 1] a",
    );
    expect(ids({ grouped: true, query: "cat" })).toBe("[cat 2] b d");
  });
});
