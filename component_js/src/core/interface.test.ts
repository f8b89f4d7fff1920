import { describe, expect, test } from "vitest";
import { regionKinds } from "../schema.gen";
import {
  askedOf,
  colorsOf,
  drawnBy,
  labelsOf,
  leaves,
  questionsOf,
  setsDrawing,
  sourcesOf,
} from "./interface";
import { parse } from "./parse";

const face = parse("Interface", {
  body: [
    {
      kind: "row",
      children: [
        { kind: "image", name: "photo" },
        {
          kind: "column",
          children: [
            { kind: "text", name: "report" },
            { kind: "rating", name: "stars" },
          ],
        },
      ],
    },
    {
      kind: "labels",
      name: "things",
      of: "photo",
      labels: [{ name: "car", color: "#123456" }, { name: "dog" }],
    },
    { kind: "labels", name: "words", of: "report", labels: [{ name: "Name" }] },
    { kind: "comment", name: "why", of: "report", per_region: true },
  ],
});

describe("an interface", () => {
  test("has its leaves in reading order, however deep", () => {
    expect(leaves(face.body).map((leaf) => ("name" in leaf ? leaf.name : leaf.kind))).toEqual([
      "photo",
      "report",
      "stars",
      "things",
      "words",
      "why",
    ]);
    expect(sourcesOf(face).map(({ name }) => name)).toEqual(["photo", "report"]);
    expect(questionsOf(face).map(({ name }) => name)).toEqual(["stars", "why"]);
  });

  test("knows which labels are for which source, and what they draw", () => {
    expect(labelsOf(face, "report").map(({ name }) => name)).toEqual(["words"]);
    const [photo, report] = sourcesOf(face);
    const [things] = labelsOf(face, "photo");
    if (!photo || !report || !things) throw new Error("lost");
    const jointless = regionKinds.image.filter((kind) => kind !== "skeleton");
    expect(drawnBy(things, photo)).toEqual(jointless);
    const jointed = things.labels.map((label) => ({ ...label, joints: ["nose"] }));
    expect(drawnBy({ ...things, labels: jointed }, photo)).toEqual(regionKinds.image);
    expect(drawnBy({ ...things, draws: ["box"] }, photo)).toEqual(["box"]);
    expect(drawnBy({ ...things, draws: ["span"] }, photo)).toEqual([]);
  });

  test("draws without a label only where no label draws the same", () => {
    const [photo] = sourcesOf(face);
    const [things] = labelsOf(face, "photo");
    if (!photo || !things) throw new Error("lost");
    const boxes = { ...things, name: "boxes", labels: [], draws: ["box"] };
    const masks = { ...boxes, name: "masks", draws: ["mask"] };
    const named = { ...things, draws: ["box", "polygon"] };
    expect(setsDrawing([boxes, masks, named], photo)).toEqual([masks, named]);
    expect(setsDrawing([boxes, masks], photo)).toEqual([boxes, masks]);
    expect(setsDrawing([{ ...things, draws: ["span"] }], photo)).toEqual([]);
  });

  test("asks about the source that is named, or about the first", () => {
    const [stars, why] = questionsOf(face);
    expect(stars && askedOf(stars, face)).toBe("photo");
    expect(why && askedOf(why, face)).toBe("report");
  });

  test("gives each label its own colour, or one of ours", () => {
    const colors = colorsOf(face);
    expect(colors.get("car")).toBe("#123456");
    expect(colors.get("dog")).toMatch(/^#[0-9a-f]{6}$/);
    expect(colors.get("dog")).not.toBe(colors.get("Name"));
  });
});
