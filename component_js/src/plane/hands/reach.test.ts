import { describe, expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Box } from "../../schema.gen";
import { fieldOf, type Item } from "../field";
import type { Viewport } from "../looking/viewport";
import { cursorOf, gripAt, gripsShown, holdAt, picked } from "./reach";

const item = (id: string, x: number, size: number): Item => {
  const region: Box = {
    ...bare,
    id,
    source: "image",
    labels: [],
    rotation: 0,
    kind: "box",
    x,
    y: x,
    width: size,
    height: size,
  };
  return { region, color: "#000", title: "", bones: [] };
};
const view: Viewport = { scale: 1, x: 0, y: 0, turn: 0 };
const plane = { kind: "plane", width: 400, height: 400 } as const;
const [large, small] = [item("large", 100, 200), item("small", 150, 20)];
const field = fieldOf([large, small]);
const none: ReadonlySet<string> = new Set();

describe("taking hold", () => {
  test("a grip can be taken from 12 pixels away, on either side", () => {
    expect(gripAt(large.region, { x: 90, y: 95 }, view, plane)?.name).toBe("nw");
    expect(gripAt(large.region, { x: 308, y: 308 }, view, plane)?.name).toBe("se");
    expect(gripAt(large.region, { x: 300, y: 211 }, view, plane)?.name).toBe("e");
    expect(gripAt(large.region, { x: 85, y: 85 }, view, plane)).toBeUndefined();
  });

  test("the middle of a small region can still be taken to move it", () => {
    expect(holdAt([small], { x: 160, y: 160 }, view, plane)?.grip).toBe("all");
  });

  test("a small region shows only the grips that can be told apart", () => {
    expect(gripsShown(large.region, view, plane)).toHaveLength(9);
    expect(gripsShown(small.region, view, plane).length).toBeLessThan(4);
    expect(gripsShown(small.region, { ...view, scale: 10 }, plane)).toHaveLength(9);
  });

  test("nothing is taken beside the selection", () => {
    expect(holdAt([small], { x: 250, y: 250 }, view, plane)).toBeUndefined();
    expect(holdAt([], { x: 160, y: 160 }, view, plane)).toBeUndefined();
  });

  test("a grip shows which way it pulls, however the region and the image are turned", () => {
    const cursor = (name: string, rotation: number, turn: Viewport["turn"] = 0) => {
      const shape = { ...large.region, rotation };
      const grip = gripsShown(shape, view, plane).find((each) => each.name === name);
      return grip && cursorOf(grip, { ...view, turn });
    };
    expect(cursorOf("all", view)).toBe("move");
    expect(cursor("nw", 0)).toBe("nw-resize");
    expect(cursor("nw", 20)).toBe("nw-resize");
    expect(cursor("nw", 40)).toBe("n-resize");
    expect(cursor("e", 90)).toBe("s-resize");
    expect(cursor("n", 315)).toBe("nw-resize");
    expect(cursor("n", 0, 1)).toBe("e-resize");
    expect(cursor("n", 45, 3)).toBe("nw-resize");
    expect(cursor("turn", 90)).toBe("grab");
  });
});

describe("picking", () => {
  const inside = { x: 160, y: 160 };

  test("a click picks the smallest region, the next click the one below", () => {
    expect(picked(field, inside, 0, none, false)).toEqual(["small"]);
    expect(picked(field, inside, 0, new Set(["small"]), false)).toEqual(["large"]);
    expect(picked(field, inside, 0, new Set(["large"]), false)).toEqual(["small"]);
  });

  test("a click on empty ground picks nothing", () => {
    expect(picked(field, { x: 5, y: 5 }, 0, new Set(["large"]), false)).toEqual([]);
  });

  test("adding keeps what was picked, and takes a picked one away", () => {
    const both = picked(field, inside, 0, new Set(["large"]), true);
    expect(both).toEqual(["large", "small"]);
    expect(picked(field, inside, 0, new Set(both), true)).toEqual(["large"]);
    expect(picked(field, { x: 5, y: 5 }, 0, new Set(both), true)).toEqual(both);
  });
});
