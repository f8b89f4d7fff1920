import { describe, expect, test } from "vitest";
import { parse } from "../../../core/parse";
import { contestantsOf, opponentOf } from "./contestants";
import { facingsOf } from "./contrasts";
import { nameOf, shownOf } from "./shown";
import { differencesOf, nextOf, stepsOf } from "./walking";

const source = parse("ImageSource", { kind: "image", name: "photo" });
const box = (id: string, x: number, label = "cat", more: object = {}) => ({
  ...{ kind: "box", id, source: "photo", x, y: 0, width: 10, height: 10, labels: [label] },
  ...more,
});
const predicted = (model: string | null, ...regions: readonly object[]) =>
  parse("Annotation", { id: `p${model}`, model, regions });
const none = new Map<string, string>();

describe("who is held against whom", () => {
  test.each([
    ["the one before", 2, "", 1],
    ["the second, where none stands before", 0, "", 1],
    ["a chosen one", 2, "A", 0],
    ["one's own work", 1, "mine", "mine"],
    ["the one before, where the chosen one is missing", 1, "gone", 0],
  ])("%s", (_, at, against, opponent) => {
    expect(opponentOf(at, ["A", "B", "C"], against)).toBe(opponent);
  });

  test("the chosen one is held against nobody, unless there are two", () => {
    expect(opponentOf(0, ["A", "B", "C"], "A")).toBeUndefined();
    expect(opponentOf(0, ["A", "B"], "A")).toBe(1);
    expect(opponentOf(0, ["A"], "")).toBeUndefined();
  });
});

test("a contestant has its regions on the source and the image that are shown", () => {
  const prediction = predicted("A", box("1", 0, "cat", { item: 1 }), box("2", 0), {
    ...box("3", 0),
    source: "other",
  });
  const ids = (item: number | undefined) =>
    contestantsOf([prediction], none, source, item)[0]?.regions.map(({ id }) => id);
  expect(ids(undefined)).toEqual(["1", "2"]);
  expect(ids(1)).toEqual(["1"]);
  // The first is meant where none is said.
  expect(ids(0)).toEqual(["2"]);
});

test("a contestant is called by what is shown for its alias, and by its place without a name", () => {
  const found = contestantsOf(
    [predicted("A"), predicted("B"), predicted(null)],
    new Map([["A", "yolo"]]),
    source,
    undefined,
  );
  expect(found.map(({ title }) => title)).toEqual(["yolo", "B", "Model 3"]);
});

test("one walks through what differs: other labels, then what either has alone", () => {
  const [one, other] = contestantsOf(
    [
      predicted("A", box("1", 0), box("2", 50, "dog"), box("3", 100)),
      predicted("B", box("1", 0), box("2", 51, "cat"), box("4", 200)),
    ],
    none,
    source,
    undefined,
  );
  const [facing] = one && other ? facingsOf([one, other], [], "") : [];
  if (!facing) throw new Error("They are not compared.");
  const walked = differencesOf(facing).map((step) => [step.one?.id, step.other?.id]);
  expect(walked).toEqual([
    ["2", "2"],
    ["3", undefined],
    [undefined, "4"],
  ]);
  expect(stepsOf(facing, "both")).toHaveLength(1);
});

test("the next one follows the one that is selected, and the first follows the last", () => {
  const is = (wanted: string) => (each: string) => each === wanted;
  expect(nextOf(["a", "b"], is("a"))).toBe(1);
  expect(nextOf(["a", "b"], is("b"))).toBe(0);
  expect(nextOf(["a", "b"], is("else"))).toBe(0);
  expect(nextOf([], is("a"))).toBe(-1);
});

test("regions with the same id are shown under ids of their own", () => {
  const { regions } = predicted("A", box("1", 0), box("1", 30));
  const shown = [
    ...shownOf({ at: 0, regions }, () => true),
    ...shownOf({ at: 1, regions }, () => true),
  ];
  expect(new Set(shown.map(({ id }) => id)).size).toBe(4);
});

test("a name says how a region stands, and how sure its model was", () => {
  expect(nameOf("cat", 0.874, { standing: "relabelled", isTaken: true })).toBe("✓ ≠ cat 87 %");
  expect(nameOf("cat", null, { standing: undefined, isTaken: false })).toBe("cat");
});
