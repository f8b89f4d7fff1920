import { expect, test } from "vitest";
import { labelsOf, sourcesOf } from "../../core/interface";
import { parse } from "../../core/parse";
import { fitting, measuring } from "./fitting";

const face = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    {
      kind: "labels",
      name: "things",
      of: "photo",
      draws: ["box", "mask"],
      labels: ["cat", "dog"].map((name) => ({ name })),
    },
    { kind: "labels", name: "states", of: "photo", draws: ["box"], labels: [{ name: "wet" }] },
  ],
});
const measure = await measuring();

function flawOf(region: object, item: number | null = null): string {
  const [source] = sourcesOf(face);
  if (!source) throw new Error("There is a photo.");
  const space = { kind: "plane", width: 100, height: 50 } as const;
  const flaw = fitting({ source, item, space, sets: labelsOf(face, "photo") }, measure);
  return flaw(parse("AnyRegion", { source: "photo", ...region }));
}

const box = { kind: "box", x: 0, y: 0, width: 100, height: 50 };
const mask = { kind: "mask", width: 100, height: 50, runs: [4_990, 10] };

test.each([
  ["a box as large as the image", box],
  ["one that is turned over the edge, about a centre within", { ...box, rotation: 30 }],
  ["one with a label of each set", { ...box, labels: ["cat", "wet"] }],
  ["a mask of the size of the image", { ...mask, labels: ["dog"] }],
])("%s fits", (_, region) => {
  expect(flawOf(region)).toBe("");
});

test.each([
  ["another source", { ...box, source: "scan" }, "lies on another source, “scan”"],
  ["another image", { ...box, item: 1 }, "lies on another image"],
  ["no kind of the labels'", { kind: "point", x: 1, y: 1 }, "is a point, which is not marked here"],
  [
    "a label of a set that draws no masks",
    { ...mask, labels: ["wet"] },
    "carries “wet”, which is no label here",
  ],
  [
    "two labels of a set that takes one",
    { ...box, labels: ["cat", "dog"] },
    "carries labels that do not go together",
  ],
  ["beyond the edge", { ...box, x: 0.1 }, "lies outside of the image"],
  ["before it", { ...box, y: -0.1, height: 10 }, "lies outside of the image"],
  [
    "turned about a centre that is outside",
    { ...box, x: 90, rotation: 30 },
    "lies outside of the image",
  ],
  [
    "a mask of another size",
    { ...mask, width: 50, height: 100 },
    "is a mask of 50 by 100 pixels, and the image has 100 by 50",
  ],
  [
    "a mask of too few runs",
    { ...mask, runs: [10, 10] },
    "is a mask whose runs do not fill the image",
  ],
])("%s does not fit", (_, region, words) => {
  expect(flawOf(region)).toBe(words);
});

test("what says no image lies on the one that was asked about", () => {
  expect(flawOf(box, 2)).toBe("");
  expect(flawOf({ ...box, item: 2 }, 2)).toBe("");
  expect(flawOf({ ...box, item: 0 })).toBe("");
});
