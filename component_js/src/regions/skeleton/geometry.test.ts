import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import vectors from "../../../../tests/vectors/overlap/skeleton.json";
import type { Joint, Plane } from "../../schema.gen";
import type { Bones } from "../region";
import {
  area,
  bonesIn,
  bounds,
  type Figure,
  grips,
  grow,
  hit,
  outline,
  pulled,
  shift,
  toggle,
  turn,
  without,
} from "./geometry";
import { overlap } from "./overlap";
import { describe } from "./words";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const NEAR = 1e-6;

const joint = fc.record({
  name: fc.constantFrom("nose", "neck", "hip", "knee", "foot"),
  x: fc.double({ min: 0, max: 640, noNaN: true }),
  y: fc.double({ min: 0, max: 480, noNaN: true }),
  seen: fc.boolean(),
});
const figure: fc.Arbitrary<Figure> = fc
  .uniqueArray(joint, { minLength: 1, selector: ({ name }) => name })
  .map((joints) => ({ kind: "skeleton", joints }));
const place = fc.record({
  x: fc.double({ min: -1000, max: 2000, noNaN: true }),
  y: fc.double({ min: -1000, max: 2000, noNaN: true }),
});

const at = (name: string, x: number, y: number, seen = true): Joint => ({ name, x, y, seen });
const arm: Figure = {
  kind: "skeleton",
  joints: [at("shoulder", 100, 100), at("elbow", 150, 100), at("wrist", 150, 140, false)],
};
const bones: Bones = [
  ["shoulder", "elbow"],
  ["elbow", "wrist"],
  ["wrist", "thumb"],
];

function isInside(one: Figure): boolean {
  const { x, y, width, height } = bounds(one);
  const right = x + width <= plane.width + NEAR;
  return x >= -NEAR && y >= -NEAR && right && y + height <= plane.height + NEAR;
}

group("overlap", () => {
  test.each(vectors)("of $name is as in Python", ({ one, other, overlap: shared }) => {
    const [first, second] = [one, other].map((each): Figure => ({ ...each, kind: "skeleton" }));
    expect(first && second && overlap(first, second)).toBeCloseTo(shared, 8);
  });

  test("is the same both ways and between nothing and all", () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const shared = overlap(one, other);
        expect(shared).toBeCloseTo(overlap(other, one), 9);
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("of a skeleton with itself is one", () => {
    fc.assert(fc.property(figure, (one) => Math.abs(overlap(one, one) - 1) < NEAR));
  });

  test("falls as a joint goes farther off", () => {
    const off = (x: number) =>
      overlap(arm, pulled(arm, "joint wrist", { x: 150 + x, y: 140 }, plane));
    expect([off(0) > off(2), off(2) > off(6), off(6) > off(60)]).toEqual([true, true, true]);
  });
});

group("moving and sizing", () => {
  test("a shift keeps the shape and stays on the plane", () => {
    fc.assert(
      fc.property(figure, place, (one, by) => {
        const moved = shift(one, by, plane);
        expect(isInside(moved)).toBe(true);
        expect(bounds(moved).width).toBeCloseTo(bounds(one).width, 6);
        expect(moved.joints.map(({ name, seen }) => [name, seen])).toEqual(
          one.joints.map(({ name, seen }) => [name, seen]),
        );
      }),
    );
  });

  test("growing keeps the upper left and stays on the plane", () => {
    fc.assert(
      fc.property(figure, place, (one, by) => {
        const grown = grow(one, by, plane);
        expect(bounds(grown).x).toBeCloseTo(bounds(one).x, 6);
        expect(bounds(grown).y).toBeCloseTo(bounds(one).y, 6);
        expect(isInside(grown)).toBe(true);
      }),
    );
  });

  test("growing stretches all joints alike", () => {
    expect(grow(arm, { x: 50, y: 40 }, plane).joints).toEqual([
      at("shoulder", 100, 100),
      at("elbow", 200, 100),
      at("wrist", 200, 180, false),
    ]);
  });

  test("a turn stays on the plane", () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: -720, max: 720 }), (one, degrees) =>
        isInside(turn(one, degrees, plane)),
      ),
    );
  });

  test("a quarter turn is clockwise about the middle", () => {
    expect(bounds(turn(arm, 90, plane)).width).toBeCloseTo(40, 6);
    const [shoulder] = turn(arm, 90, plane).joints;
    expect(shoulder?.x).toBeCloseTo(145, 6);
    expect(shoulder?.y).toBeCloseTo(95, 6);
  });

  test("pulling a joint moves that one alone, as far as the plane goes", () => {
    fc.assert(
      fc.property(figure, place, (one, to) => {
        const name = one.joints[0]?.name ?? "";
        const after = pulled(one, `joint ${name}`, to, plane);
        expect(isInside(after)).toBe(true);
        expect(after.joints.slice(1)).toEqual(one.joints.slice(1));
        expect(after.joints[0]?.seen).toBe(one.joints[0]?.seen);
      }),
    );
  });
});

group("one joint", () => {
  test("a covered joint is seen after a toggle, and covered after two", () => {
    expect(toggle(arm, "joint wrist").joints.at(-1)).toEqual(at("wrist", 150, 140));
    expect(toggle(toggle(arm, "joint wrist"), "joint wrist")).toEqual(arm);
  });

  test("joints can be left out down to the last, which stays", () => {
    const two = without(arm, "joint elbow");
    expect(two?.joints.map(({ name }) => name)).toEqual(["shoulder", "wrist"]);
    const one = two && without(two, "joint shoulder");
    expect(one && without(one, "joint wrist")).toBeUndefined();
  });
});

group("finding", () => {
  test("every grip lies on the skeleton and is called like its joint", () => {
    fc.assert(
      fc.property(figure, (one) => {
        for (const [name, spot] of grips(one)) {
          expect(hit(one, spot, NEAR, [])).toBe(true);
          expect(one.joints.some((each) => `joint ${each.name}` === name)).toBe(true);
        }
      }),
    );
  });

  test("it is found on its bones, which its label knows", () => {
    expect(hit(arm, { x: 125, y: 103 }, 3, bones)).toBe(true);
    expect(hit(arm, { x: 125, y: 103.1 }, 3, bones)).toBe(false);
    expect(hit(arm, { x: 125, y: 100 }, 3, [])).toBe(false);
  });

  test("a bone needs both of its ends", () => {
    expect(bonesIn(arm, bones).map((ends) => ends.map(({ name }) => name))).toEqual([
      ["shoulder", "elbow"],
      ["elbow", "wrist"],
    ]);
  });

  test("its area is that of the rectangle around it, its outline leads through its joints", () => {
    expect(area(arm)).toBe(2000);
    expect(outline(arm)).toEqual([
      [
        { x: 100, y: 100 },
        { x: 150, y: 100 },
        { x: 150, y: 140 },
      ],
    ]);
  });

  test("a description counts the joints and places the last", () => {
    expect(describe(arm)).toBe("3 joints, 1 covered, wrist at 150, 140");
    expect(describe({ kind: "skeleton", joints: [at("nose", 1.4, 2.6)] })).toBe(
      "1 joint, nose at 1, 3",
    );
  });
});
