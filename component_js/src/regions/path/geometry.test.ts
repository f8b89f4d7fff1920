import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/path.json";
import type { Plane, Vertex } from "../../schema.gen";
import type { Point } from "../region";
import { offLine } from "../shapes/lines";
import { type Grip, grips, split, withGrip, without } from "./corners";
import { flattened, type PathShape } from "./curve";
import { area, bounds, grow, hit, outline, shift, turn } from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const place = fc.tuple(fc.integer({ min: 200, max: 400 }), fc.integer({ min: 150, max: 300 }));
const handle = fc.option(place);
const vertex: fc.Arbitrary<Vertex> = fc
  .tuple(place, handle, handle)
  .map(([[x, y], before, after]) => ({ x, y, before, after }));
const paths: fc.Arbitrary<PathShape> = fc.record({
  kind: fc.constant("path" as const),
  points: fc.array(vertex, { minLength: 3, maxLength: 7 }),
  closed: fc.boolean(),
});
const way = fc.record({
  x: fc.integer({ min: -999, max: 999 }),
  y: fc.integer({ min: -999, max: 999 }),
});

const corner = (x: number, y: number): Vertex => ({ x, y, before: null, after: null });
const straight: PathShape = {
  kind: "path",
  points: [corner(100, 100), corner(200, 100), corner(200, 200)],
  closed: false,
};
/** Nearly a half circle above a line from 100 to 200. */
const arch: PathShape = {
  kind: "path",
  points: [
    { x: 100, y: 200, before: null, after: [100, 134] },
    { x: 200, y: 200, before: [200, 134], after: null },
  ],
  closed: false,
};

type Written = {
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly after: readonly number[] | null;
  }[];
  readonly closed: boolean;
};

function pathOf({ points, closed }: Written): PathShape {
  const made = points.map(({ x, y, after }): Vertex => {
    const [right = 0, down = 0] = after ?? [];
    return { x, y, before: null, after: after && [right, down] };
  });
  return { kind: "path", points: made, closed };
}

function expectSame(one: readonly Point[], other: readonly Point[]): void {
  expect(one).toHaveLength(other.length);
  for (const [at, { x, y }] of one.entries()) {
    expect(x).toBeCloseTo(other[at]?.x ?? Number.NaN, 6);
    expect(y).toBeCloseTo(other[at]?.y ?? Number.NaN, 6);
  }
}

group("what a path is near", () => {
  test("is hit on its line and within the slack, and covers nothing", () => {
    expect(hit(straight, { x: 150, y: 103 }, 3)).toBe(true);
    expect(hit(straight, { x: 150, y: 103.1 }, 3)).toBe(false);
    expect(hit(straight, { x: 150, y: 150 }, 3)).toBe(false);
    expect(hit({ ...straight, closed: true }, { x: 150, y: 150 }, 3)).toBe(true);
    expect(area({ ...straight, closed: true })).toBe(0);
  });

  test("follows its handles", () => {
    expect(hit(arch, { x: 150, y: 150.5 }, 1)).toBe(true);
    expect(hit(arch, { x: 150, y: 200 }, 10)).toBe(false);
    expect(Math.round(bounds(arch).height)).toBe(50);
  });

  test("lies in its bounds", () => {
    fc.assert(
      fc.property(paths, (path) => {
        const { x, y, width, height } = bounds(path);
        return outline(path)
          .flat()
          .every(
            (at) =>
              at.x >= x &&
              at.y >= y &&
              at.x <= x + width + 1e-9 &&
              at.y <= y + height + 1e-9 &&
              hit(path, at, 0),
          );
      }),
    );
  });

  test.each(vectors)("overlap as Python has it: $name", ({ one, other, ...expected }) => {
    const [left, right] = [one, other].map(pathOf);
    expect(left && right && overlap(left, right)).toBe(expected.overlap);
    expect(left && right && overlap(right, left)).toBe(expected.overlap);
  });

  test("is all of what it is itself, and nothing of what has a point less", () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(overlap(path, { ...path, points: [...path.points] })).toBe(1);
        expect(overlap(path, { ...path, points: path.points.slice(1) })).toBe(0);
      }),
    );
  });
});

group("one corner more or less", () => {
  test("splitting leaves the line where it is", () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 3 }), (path, number) => {
        const more = split(path, `corner ${number}`);
        expect(more.points).toHaveLength(path.points.length + 1);
        const [line = []] = outline(more);
        expect(
          outline(path)
            .flat()
            .every((at) => offLine(at, line) <= 1),
        ).toBe(true);
      }),
    );
  });

  test("what was split into a straight line and taken away again leaves it as it was", () => {
    expect(without(split(straight, "corner 2"), "corner 3")).toEqual(straight);
    const closed = { ...straight, closed: true };
    expect(without(split(closed, "corner 3"), "corner 4")).toEqual(closed);
  });

  test("behind the last corner of an open path the edge before it is split", () => {
    expect(split(straight, "corner 3").points[2]).toEqual(corner(200, 150));
  });

  test("two points stay, and two are not closed", () => {
    const line = without({ ...straight, closed: true }, "corner 2");
    expect(line).toEqual({ ...straight, points: [corner(100, 100), corner(200, 200)] });
    expect(line && without(line, "corner 1")).toBeUndefined();
  });

  test("a handle can go alone", () => {
    expect(without(arch, "after 1")?.points[0]).toEqual(corner(100, 200));
    expect(without(arch, "edge 1")).toBeUndefined();
  });
});

group("grips", () => {
  test("are its corners, its handles, and the middles of its edges on the curve", () => {
    expect([...grips(arch, 1)].map(([name, { x, y }]) => `${name}: ${x}, ${y}`)).toEqual([
      "corner 1: 100, 200",
      "corner 2: 200, 200",
      "after 1: 100, 134",
      "before 2: 200, 134",
      "edge 1: 150, 150.5",
    ]);
    expect([...grips(straight, 1).keys()]).not.toContain("edge 3");
    expect([...grips({ ...straight, closed: true }, 1).keys()]).toContain("edge 3");
  });

  test("what they hold goes where it is pulled", () => {
    const grip = fc.nat();
    fc.assert(
      fc.property(paths, grip, place, (path, number, [x, y]) => {
        const names = [...grips(path, 0).keys()].filter((name) => !name.startsWith("edge"));
        const name: Grip = names[number % names.length] ?? "corner 1";
        expect(grips(withGrip(path, name, { x, y }), 0).get(name)).toEqual({ x, y });
      }),
    );
  });

  test("the handles go along with their corner", () => {
    const moved = withGrip(arch, "corner 1", { x: 110, y: 210 });
    expect(moved.points[0]).toEqual({ x: 110, y: 210, before: null, after: [110, 144] });
  });

  test("an edge that is pulled has a corner there", () => {
    const pulled = withGrip(straight, "edge 2", { x: 250, y: 150 });
    expect(pulled.points[2]).toEqual(corner(250, 150));
    const around = withGrip({ ...straight, closed: true }, "edge 3", { x: 50, y: 150 });
    expect(around.points[3]).toEqual(corner(50, 150));
  });
});

group("moving, sizing and turning", () => {
  test("a shift keeps the line, handles too, with its points on the plane", () => {
    fc.assert(
      fc.property(paths, way, (path, by) => {
        const after = shift(path, by, plane);
        const [from, to] = [path.points[0], after.points[0]];
        const gone = { x: (to?.x ?? 0) - (from?.x ?? 0), y: (to?.y ?? 0) - (from?.y ?? 0) };
        expectSame(
          flattened(after),
          flattened(path).map(({ x, y }) => ({ x: x + gone.x, y: y + gone.y })),
        );
        for (const { x, y } of after.points)
          expect(x >= 0 && y >= 0 && x <= 640 && y <= 480).toBe(true);
      }),
    );
  });

  test("growing pulls the lower right", () => {
    expect(grow(straight, { x: 100, y: 0 }, plane).points[1]).toEqual(corner(300, 100));
    const level = { ...straight, points: straight.points.slice(0, 2) };
    expect(grow(level, { x: 0, y: 50 }, plane)).toEqual(level);
  });

  test("turning there and back comes to the same place", () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: -180, max: 180 }), (path, degrees) => {
        const back = turn(turn(path, degrees, plane), -degrees, plane);
        expectSame(flattened(back), flattened(path));
      }),
    );
  });
});

test("a description says where it leads", () => {
  expect(describe(straight)).toBe("3 points, from 100, 100 to 200, 200");
  expect(describe({ ...straight, closed: true })).toBe("3 points, closed, at 100, 100");
});
