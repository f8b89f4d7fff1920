import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { type Grip, grips, split, withCorner, without } from "./corners";
import { area, hit, isSound, type PolygonShape, ringsOf } from "./geometry";

const square: PolygonShape = {
  kind: "polygon",
  points: [
    [100, 100],
    [200, 100],
    [200, 200],
    [100, 200],
  ],
  holes: [
    [
      [120, 120],
      [180, 120],
      [150, 180],
    ],
  ],
};
const corner = fc.constantFrom<Grip>(
  "corner 1",
  "corner 2",
  "corner 3",
  "corner 4",
  "hole 1 corner 2",
);

group("grips", () => {
  test("are the corners of all rings, then the middles of their edges", () => {
    expect([...grips(square, 1)].map(([name, { x, y }]) => `${name}: ${x}, ${y}`)).toEqual([
      "corner 1: 100, 100",
      "corner 2: 200, 100",
      "corner 3: 200, 200",
      "corner 4: 100, 200",
      "hole 1 corner 1: 120, 120",
      "hole 1 corner 2: 180, 120",
      "hole 1 corner 3: 150, 180",
      "edge 1: 150, 100",
      "edge 2: 200, 150",
      "edge 3: 150, 200",
      "edge 4: 100, 150",
      "hole 1 edge 1: 150, 120",
      "hole 1 edge 2: 165, 150",
      "hole 1 edge 3: 135, 150",
    ]);
  });

  test("each lies on the polygon", () => {
    for (const at of grips(square, 1).values()) expect(hit(square, at, 1e-9)).toBe(true);
  });

  test("edges that are short on the screen have none", () => {
    const far = [...grips(square, 2).keys()];
    expect(far.filter((name) => name.includes("edge"))).toEqual([
      "edge 1",
      "edge 2",
      "edge 3",
      "edge 4",
    ]);
    expect([...grips(square, 3).keys()].filter((name) => name.includes("edge"))).toEqual([]);
  });
});

group("one corner more or less", () => {
  test("splitting adds a corner behind and changes no place; taking it away restores", () => {
    fc.assert(
      fc.property(corner, (name) => {
        const more = split(square, name);
        expect(area(more)).toBe(area(square));
        expect(ringsOf(more).flat()).toHaveLength(8);
        const added = name.replace(/\d+$/, (number) => `${Number(number) + 1}`);
        const [is] = [...grips(more, 1).keys()].filter((each) => each === added);
        expect(is && without(more, is)).toEqual(square);
      }),
    );
    expect(split(square, "corner 4").points.at(-1)).toEqual([100, 150]);
    expect(split(square, "edge 1")).toEqual(split(square, "corner 1"));
  });

  test("an outline keeps three corners", () => {
    const triangle = without({ ...square, holes: [] }, "corner 2");
    expect(triangle?.points).toEqual([
      [100, 100],
      [200, 200],
      [100, 200],
    ]);
    expect(triangle && without(triangle, "corner 1")).toBeUndefined();
  });

  test("a hole with three corners goes with one of them", () => {
    expect(without(square, "hole 1 corner 3")).toEqual({ ...square, holes: [] });
  });

  test("a corner stays without which edges would cross", () => {
    // Without its second corner the outline would cut through the hole.
    const hole = [
      [170, 105],
      [190, 105],
      [180, 115],
    ] as const;
    expect(without({ ...square, holes: [hole] }, "corner 2")).toBeUndefined();
    expect(without({ ...square, holes: [hole] }, "corner 4")).toBeDefined();
  });

  test("there is no corner to take away in an edge, nor one that is not there", () => {
    expect(without(square, "edge 1")).toBeUndefined();
    expect(without(square, "corner 9")).toBeUndefined();
    expect(without(square, "hole 2 corner 1")).toBeUndefined();
  });

  test("an edge that is pulled has a corner there", () => {
    const pulled = withCorner(square, "edge 4", { x: 50, y: 150 });
    expect(pulled.points).toEqual([...square.points, [50, 150]]);
    expect(isSound(ringsOf(pulled))).toBe(true);
  });
});
