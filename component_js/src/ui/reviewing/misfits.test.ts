import { expect, test } from "vitest";
import { parse } from "../../core/parse";
import { partsOf } from "../../core/part";
import { misfitGaps, misfitsOf } from "./misfits";

const face = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    { kind: "labels", name: "l", of: "photo", labels: [{ name: "cat" }, { name: "dog" }] },
    { kind: "labels", name: "size", of: "photo", labels: [{ name: "big" }], draws: ["box"] },
    { kind: "image", name: "free" },
    { kind: "labels", name: "f", of: "free" },
    { kind: "image", name: "bare" },
  ],
});
const misfit = misfitsOf(face);
const predicted = (source: string, labels: readonly string[], more: object = {}) =>
  parse("AnyRegion", {
    ...{ kind: "box", id: "r", derived_from: "p", source, labels },
    ...{ x: 0, y: 0, width: 9, height: 9, ...more },
  });

test.each([
  ["photo", ["cat"], ""],
  ["photo", ["cat", "big"], ""],
  ["free", [], ""],
  ["photo", ["wolf"], "“wolf” is no label here"],
  ["photo", ["cat", "wolf"], "“wolf” is no label here"],
  ["photo", [], "it has no label"],
  ["photo", ["cat", "dog"], "its labels do not go together"],
  ["photo", ["cat", "cat"], "its labels do not go together"],
  ["bare", ["cat"], "no box is marked here"],
  ["elsewhere", ["cat"], "“elsewhere” is not shown here"],
] as const)("predicted on “%s” with %j: %s", (source, labels, flaw) => {
  expect(misfit(predicted(source, labels))).toBe(flaw);
});

test("what people drew is not looked at", () => {
  expect(misfit(predicted("photo", ["wolf"], { derived_from: null }))).toBe("");
});

test("a submit is stopped at each of them, with its words and where it is", () => {
  const regions = [predicted("photo", ["cat"]), predicted("photo", ["wolf"], { id: "w" })];
  expect(misfitGaps(partsOf({ regions, answers: [] }), face)).toMatchObject([
    {
      about: { region: "w" },
      says: "A predicted region cannot stay as it is: “wolf” is no label here.",
      kind: "wrong",
    },
  ]);
});
