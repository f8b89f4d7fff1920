import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Driver, drive } from "../../core/tool";
import type { Point } from "../region";
import { at, workplane as plane } from "../workplane.test.given";
import type { Grip } from "./corners";
import { area, isSound, type PolygonShape, ringsOf } from "./geometry";
import { cutHole, drawPolygon, pullPolygon } from "./tool";

const place = fc.record({
  x: fc.integer({ min: -50, max: 700 }),
  y: fc.integer({ min: -50, max: 500 }),
});
const square: PolygonShape = {
  kind: "polygon",
  points: [
    [100, 100],
    [200, 100],
    [200, 200],
    [100, 200],
  ],
  holes: [],
};

function clicked(...places: readonly Point[]): Driver<Point, PolygonShape> {
  const [first = at(0, 0)] = places;
  const tool = drive(drawPolygon, plane).down(first);
  for (const each of places) tool.click(each);
  return tool;
}

describe("drawing a polygon", () => {
  test("clicks set its corners, and one near the first closes it", () => {
    const tool = clicked(at(10, 10), at(90, 10), at(90, 90), at(12, 11));
    expect(tool.committed).toEqual({
      kind: "polygon",
      points: [
        [10, 10],
        [90, 10],
        [90, 90],
      ],
      holes: [],
    });
  });

  test("a double click closes it, and `end` does", () => {
    const corners = [at(10, 10), at(90, 10), at(90, 90)];
    const twice = clicked(...corners, at(90, 90)).committed;
    expect(twice?.points).toHaveLength(3);
    expect(clicked(...corners).end(at(500, 5)).committed).toEqual(twice);
  });

  test("what encloses nothing is given up", () => {
    expect(clicked(at(10, 10), at(90, 10)).end(at(90, 10)).committed).toBeNull();
    const flat = clicked(at(10, 10), at(50, 10), at(90, 10));
    expect(flat.end(at(90, 10)).committed).toBeNull();
  });

  test("a corner whose edge would cross another is not set", () => {
    const tool = clicked(at(10, 10), at(90, 90), at(90, 10), at(10, 60));
    expect(tool.preview?.points).toHaveLength(3);
    expect(tool.move(at(95, 5)).preview?.points).toHaveLength(4);
  });

  test("closing across an edge waits for another corner", () => {
    const spiral = clicked(
      at(100, 100),
      at(200, 100),
      at(200, 200),
      at(50, 200),
      at(50, 50),
      at(250, 50),
      at(250, 250),
    );
    expect(spiral.end(at(250, 250)).committed).toBeUndefined();
    spiral.back(at(250, 250)).back(at(250, 50));
    expect(spiral.end(at(0, 0)).committed?.points).toHaveLength(5);
  });

  test("whatever is clicked, what comes of it crosses itself nowhere", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 20 }), (places) => {
        const { committed } = clicked(...places).end(at(0, 0));
        if (committed) expect(isSound(ringsOf(committed))).toBe(true);
      }),
    );
  });
});

describe("cutting a hole", () => {
  const cut = (...places: readonly Point[]): Driver<Point, PolygonShape> => {
    const [first = at(0, 0)] = places;
    const tool = drive(cutHole(square), plane).down(first);
    for (const each of places) tool.click(each);
    return tool;
  };

  test("its corners are clicked like those of the outline", () => {
    const tool = cut(at(120, 120), at(180, 120), at(150, 180));
    expect(tool.preview?.holes).toEqual([
      [
        [120, 120],
        [180, 120],
        [150, 180],
      ],
    ]);
    const made = tool.click(at(121, 121)).committed;
    expect(made?.points).toEqual(square.points);
    expect(made && area(made)).toBe(10_000 - 1800);
  });

  test("it keeps to the polygon", () => {
    expect(cut(at(50, 50)).committed).toBeNull();
    const tool = cut(at(120, 120), at(180, 120), at(300, 150));
    expect(tool.preview?.holes[0]).toHaveLength(2);
  });

  test("two holes do not share a part", () => {
    const one = cut(at(120, 120), at(180, 120), at(150, 180), at(120, 120)).committed;
    if (!one) throw new Error("it is cut");
    const tool = drive(cutHole(one), plane).down(at(110, 150)).click(at(190, 150));
    expect(tool.preview?.holes[1]).toHaveLength(1);
    const around = drive(cutHole(one), plane).down(at(105, 105)).click(at(195, 105));
    expect(around.click(at(195, 195)).click(at(105, 195)).end(at(0, 0)).committed).toBeUndefined();
  });
});

describe("pulling a polygon", () => {
  const pull = (grip: Grip | "all", from: Point): Driver<Point, PolygonShape> =>
    drive(pullPolygon(square, grip), plane).down(from);

  test("a corner goes alone", () => {
    const pulled = pull("corner 1", at(100, 100)).move(at(90, 90)).up(at(50, 60)).committed;
    expect(pulled?.points).toEqual([[50, 60], ...square.points.slice(1)]);
  });

  test("an edge gets a corner, once it is pulled away", () => {
    const tool = pull("edge 1", at(150, 100)).move(at(150, 50));
    expect(tool.preview?.points).toHaveLength(5);
    expect(tool.move(at(150, 100)).up(at(150, 100)).committed).toBeNull();
  });

  test("it stays as it was last where edges would cross", () => {
    const tool = pull("corner 1", at(100, 100)).move(at(150, 160)).move(at(300, 160));
    expect(tool.preview?.points[0]).toEqual([150, 160]);
    expect(tool.up(at(300, 160)).committed?.points[0]).toEqual([150, 160]);
  });

  test("an outline that crosses itself already can be mended step by step", () => {
    const knotted: PolygonShape = {
      ...square,
      points: [
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100],
        [30, 200],
        [60, 90],
      ],
    };
    const tool = drive(pullPolygon(knotted, "corner 2"), plane).down(at(100, 100));
    expect(tool.up(at(110, 105)).committed?.points[1]).toEqual([110, 105]);
  });

  test("all of it moves together, holes too, and stays on the plane", () => {
    const holed = {
      ...square,
      holes: [square.points.map(([x, y]) => [x / 2 + 75, y / 2 + 75] as const)],
    };
    const moved = drive(pullPolygon(holed, "all"), plane)
      .down(at(150, 150))
      .up(at(900, 160)).committed;
    expect(moved?.points[0]).toEqual([540, 110]);
    expect(moved?.holes[0]?.[0]).toEqual([565, 135]);
  });

  test("a click changes nothing", () => {
    expect(pull("corner 1", at(100, 100)).up(at(100, 100)).committed).toBeNull();
  });

  test("whatever is pulled wherever, a sound polygon stays sound", () => {
    const grip = fc.constantFrom<Grip | "all">("corner 1", "corner 3", "edge 2", "edge 4", "all");
    fc.assert(
      fc.property(grip, fc.array(place, { minLength: 1 }), (name, places) => {
        const tool = pull(name, at(100, 100));
        for (const each of places) tool.move(each);
        const { preview } = tool;
        if (preview) expect(isSound(ringsOf(preview))).toBe(true);
      }),
    );
  });
});
