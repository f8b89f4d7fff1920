import { expect, test } from "vitest";
import type { Channel } from "../../schema.gen";
import { linesOf, rowsOf } from "./rows";

const columns = ["a", "b", "c"].map((name) => ({ name, count: 3, low: 0, high: 1, gaps: 0 }));

const channel = (column: string, more: Partial<Channel> = {}): Channel => ({
  column,
  title: "",
  unit: "",
  format: "",
  color: "",
  height: null,
  low: null,
  high: null,
  group: "",
  hidden: false,
  kept: {},
  ...more,
});

const none = new Set<string>();

test("without channels every column is one, each in a row and in a color of its own", () => {
  const rows = rowsOf(linesOf([], columns), none);
  expect(rows.map(({ channel }) => channel)).toEqual(["a", "b", "c"]);
  expect(new Set(rows.map(({ lines }) => lines[0].color)).size).toBe(3);
});

test("channels of a group lie over each other where the first of them stands", () => {
  const lines = linesOf(
    [channel("a", { group: "pair" }), channel("c"), channel("b", { group: "pair" })],
    columns,
  );
  const rows = rowsOf(lines, none);
  expect(rows.map(({ lines }) => lines.map(({ column }) => column))).toEqual([["a", "b"], ["c"]]);
  expect(rows.map(({ title }) => title)).toEqual(["pair", "c"]);
});

test("a region cannot be about one of several channels in a row", () => {
  const lines = linesOf(
    [channel("a", { group: "pair" }), channel("b", { group: "pair" })],
    columns,
  );
  expect(rowsOf(lines, none)[0]?.channel).toBeNull();
  expect(rowsOf(lines, new Set(["a"]))[0]?.channel).toBe("b");
});

test("a group named as a channel is another row", () => {
  const lines = linesOf([channel("a"), channel("b", { group: "a" })], columns);
  expect(new Set(rowsOf(lines, none).map(({ name }) => name)).size).toBe(2);
});

test("a hidden channel keeps the color that it will have", () => {
  const all = linesOf([], columns);
  expect(rowsOf(all, new Set(["a"]))[0]?.lines[0].color).toBe(all[1]?.color);
});

test("a channel that the series lacks, or that is there twice, is drawn once or not", () => {
  const lines = linesOf([channel("x"), channel("a"), channel("a")], columns);
  expect(lines.map(({ column }) => column)).toEqual(["a"]);
});

test("rows share the height, down to what can be read", () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    name: `c${at}`,
    count: 1,
    low: 0,
    high: 1,
    gaps: 0,
  }));
  const [one] = rowsOf(linesOf([], columns.slice(0, 1)), none);
  const [first] = rowsOf(linesOf([], many), none);
  expect(one?.height).toBeGreaterThan(200);
  expect(first?.height).toBe(64);
});

test("a height that was asked for counts", () => {
  const lines = linesOf([channel("a", { height: 300 }), channel("b", { height: 3 })], columns);
  expect(rowsOf(lines, none).map(({ height }) => height)).toEqual([300, 44]);
});
