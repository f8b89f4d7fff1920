import { describe, expect, test } from "vitest";
import { parse } from "../../core/parse";
import { partsOf } from "../../core/part";
import type { AnyRegion, Plane } from "../../schema.gen";
import { type Clip, clipped, pasted, type Target } from "./clipboard";
import { shifting } from "./shifting";

const face = parse("Interface", {
  body: [
    { kind: "image", name: "photo" },
    { kind: "labels", name: "things", of: "photo", labels: [{ name: "car" }] },
    { kind: "comment", name: "plate", per_region: true },
  ],
});
const [source] = face.body;
const box = (id: string, more: object = {}): AnyRegion =>
  parse("AnyRegion", {
    ...{
      kind: "box",
      id,
      labels: ["car"],
      source: "photo",
      score: 0.5,
      derived_from: "p",
      meta: { coco: { of: 1 } },
    },
    ...{ x: 80, y: 20, width: 20, height: 10, ...more },
  });
const said = (question: string, region: string) =>
  parse("AnyAnswer", { kind: "comment", question, region, text: "AB 12" });
const plane: Plane = { kind: "plane", width: 100, height: 100 };

function target(there: readonly AnyRegion[] = [], at: Plane = plane): Target {
  if (source?.kind !== "image") throw new Error("The first node is the photo.");
  return { face, source, item: undefined, plane: at, there };
}

async function paste(clip: Clip, into: Target): Promise<Clip> {
  return pasted(clip, into, await shifting());
}

const placesOf = ({ regions }: Clip) => regions.map((each) => "x" in each && [each.x, each.y]);

describe("a copy", () => {
  const parts = partsOf({
    regions: [box("a"), box("b", { parent: "a" })],
    answers: [said("plate", "a"), said("gone", "a"), said("plate", "b")],
  });
  const both = [box("a"), box("b", { parent: "a" })];

  test("is a region of its own, by nobody's prediction, with what was said of it", async () => {
    const made = await paste(clipped(parts, both), target());
    const [first, second] = made.regions;
    expect(first).toMatchObject({ labels: ["car"], score: null, derived_from: null, meta: {} });
    expect([first?.id, second?.id]).not.toContain("a");
    expect(second?.parent).toBe(first?.id);
    expect(made.answers.map(({ question, region }) => [question, region])).toEqual([
      ["plate", first?.id],
      ["plate", second?.id],
    ]);
  });

  test("lies where the original lay, in a place without it", async () => {
    const clip = { regions: [box("a")], answers: [] };
    expect(placesOf(await paste(clip, target()))).toEqual([[80, 20]]);
    expect(placesOf(await paste(clip, target([box("z", { y: 21 })])))).toEqual([[80, 20]]);
  });

  test("steps aside where it would cover another, within the image", async () => {
    const clip = { regions: [box("a")], answers: [] };
    expect(placesOf(await paste(clip, target([box("a")])))).toEqual([[80, 30]]);
    const there = [box("a", { x: 0, y: 0 })];
    const corner = { regions: [box("a", { x: 0, y: 0 })], answers: [] };
    expect(placesOf(await paste(corner, target(there)))).toEqual([[10, 10]]);
    const [once] = (await paste(corner, target(there))).regions;
    if (!once) throw new Error("Nothing was pasted.");
    expect(placesOf(await paste(corner, target([...there, once])))).toEqual([[20, 20]]);
  });

  test("comes into a smaller image as far as it fits, and is left out where it does not", async () => {
    const small = { ...plane, width: 40, height: 40 };
    const clip = { regions: [box("a"), box("b", { width: 90, x: 0 })], answers: [] };
    expect(placesOf(await paste(clip, target([], small)))).toEqual([[20, 20]]);
  });

  test("brings no label that is not there", async () => {
    const clip = { regions: [box("a", { labels: ["ship", "car"] })], answers: [] };
    expect((await paste(clip, target())).regions[0]?.labels).toEqual(["car"]);
  });
});
