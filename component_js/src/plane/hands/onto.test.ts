import { describe, expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Drawing, Workplane } from "../../regions/region";
import type { Mask } from "../../schema.gen";
import type { Item } from "../field";
import { areaOf, makingOf, ontoOf, type Shape } from "../plane";
import { createHand } from "./hand";

const plane: Workplane = { kind: "plane", width: 8, height: 4, slack: 1, breadth: 1, joints: [] };
const mask: Mask = {
  ...bare,
  id: "one",
  source: "image",
  labels: [],
  kind: "mask",
  width: 8,
  height: 4,
  runs: [9, 1, 22],
};
const item: Item = { region: mask, color: "#000", title: "", bones: [] };
const drawing = (tool: string): Drawing => ({ kind: "mask", tool, joints: [] });

function stroke(tool: string, ...path: readonly (readonly [number, number])[]) {
  const heard: (Shape | null)[] = [];
  const hand = createHand(
    () => plane,
    (shape) => heard.push(shape),
  );
  const [[x, y] = [0, 0], ...on] = path;
  const going = ontoOf(drawing(tool), mask);
  if (going) hand.draw(going, { x, y }, {}, item, makingOf(drawing(tool))?.fine);
  for (const [x, y] of on) hand.send("move", { x, y });
  const [endX, endY] = path.at(-1) ?? [0, 0];
  hand.send("up", { x: endX, y: endY });
  return heard[0];
}

describe("going on with a mask", () => {
  test("places are those of the pointer, not of the pixels next to it", () => {
    expect(stroke("brush", [2.6, 1.4], [4.9, 1.9])).toMatchObject({ runs: [9, 4, 19] });
  });

  test("what is rubbed out to the last pixel has no area, so that it is removed", () => {
    const shape = stroke("eraser", [1.2, 1.2]);
    expect(shape && areaOf(shape)).toBe(0);
  });

  test("takes a mask that is free, by a tool of its kind", () => {
    expect(ontoOf(drawing("brush"), mask)).toBeDefined();
    expect(ontoOf(drawing("brush"), { ...mask, locked: true })).toBeUndefined();
    expect(ontoOf({ kind: "box", tool: "box", joints: [] }, mask)).toBeUndefined();
    expect(ontoOf(undefined, mask)).toBeUndefined();
  });
});
