import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drive, type Touch } from "../../core/tool";
import type { Joint } from "../../schema.gen";
import type { Workplane } from "../region";
import type { Figure } from "./geometry";
import { completeSkeleton, drawSkeleton, pullSkeleton } from "./tool";

const joints = ["shoulder", "elbow", "wrist"];
const plane: Workplane = { kind: "plane", width: 640, height: 480, slack: 9, breadth: 24, joints };
const at = (x: number, y: number) => ({ x, y });
const joint = (name: string, x: number, y: number, seen = true): Joint => ({ name, x, y, seen });
const made = (...each: readonly Joint[]): Figure => ({ kind: "skeleton", joints: each });
const shoulder = joint("shoulder", 10, 10);
const elbow = joint("elbow", 60, 10);
const wrist = joint("wrist", 60, 50);
const skip: Touch = { centred: true };

describe("drawing a skeleton", () => {
  test("each click sets the next joint, and the last one ends it", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10));
    expect(tool.click(at(60, 10)).committed).toBeUndefined();
    expect(tool.click(at(60, 50)).committed).toEqual(made(shoulder, elbow, wrist));
  });

  test("the last joint of the preview is the one that comes next", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10)).move(at(60, 10));
    expect(tool.preview).toEqual(made(shoulder, elbow));
    expect(tool.click(at(60, 10)).move(at(5, 6)).preview?.joints.at(-1)?.name).toBe("wrist");
  });

  test("Enter sets the joints one after the other, and in one place twice it ends", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).move(at(60, 10)).enter(at(60, 10));
    expect(tool.committed).toBeUndefined();
    expect(tool.enter(at(60, 10)).committed).toEqual(made(shoulder, elbow));
  });

  test("a drag sets one joint where it ends", () => {
    const tool = drive(drawSkeleton, plane).down(at(30, 30)).move(at(10, 10)).up(at(10, 10));
    expect(tool.move(at(60, 10)).preview).toEqual(made(shoulder, elbow));
    tool.down(at(99, 99)).move(at(60, 10)).up(at(60, 10));
    expect(tool.end(at(60, 10)).committed).toEqual(made(shoulder, elbow));
  });

  test("with shift a joint is covered", () => {
    const tool = drive(drawSkeleton, plane, { exact: true }).down(at(10, 10)).click(at(10, 10));
    expect(tool.end(at(10, 10)).committed).toEqual(made({ ...shoulder, seen: false }));
  });

  test("with alt joints are left out, however often in one place", () => {
    const tool = drive(drawSkeleton, plane, skip).down(at(10, 10)).click(at(10, 10));
    expect(tool.move(at(60, 10)).preview).toEqual(made(elbow));
    expect(tool.click(at(10, 10)).move(at(60, 50)).preview).toEqual(made(wrist));
    expect(tool.click(at(10, 10)).committed).toBeNull();
  });

  test("a double click ends it without setting the joint twice", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10));
    tool.down(at(60, 10)).click(at(60, 10)).down(at(61, 10)).click(at(61, 10));
    expect(tool.committed).toEqual(made(shoulder, elbow));
  });

  test("back takes the last joint away, which can be set in the same place again", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10)).click(at(60, 10));
    tool.back(at(60, 10));
    expect(tool.preview).toEqual(made(shoulder, elbow));
    expect(tool.click(at(60, 10)).end(at(60, 10)).committed).toEqual(made(shoulder, elbow));
  });

  test("back goes as far as the start, and then begins with the first joint", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10)).back(at(10, 10));
    tool.back(at(10, 10));
    expect(tool.click(at(10, 10)).end(at(10, 10)).committed).toEqual(made(shoulder));
  });

  test("nothing is drawn where the label has no joints", () => {
    expect(drive(drawSkeleton, { ...plane, joints: [] }).down(at(1, 1)).committed).toBeNull();
  });

  test("what ends before anything is set is nothing", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10)).back(at(10, 10));
    expect(tool.end(at(10, 10)).committed).toBeNull();
  });

  test("escape abandons it", () => {
    const tool = drive(drawSkeleton, plane).down(at(10, 10)).click(at(10, 10)).escape();
    expect(tool.committed).toBeNull();
  });

  test("its joints lie on the plane, in order, each once", () => {
    const spot = fc.record({ x: fc.integer({ min: -99, max: 999 }), y: fc.integer() });
    const press = fc.tuple(fc.constantFrom("click", "enter", "up", "back", "move"), spot);
    fc.assert(
      fc.property(spot, fc.array(press), (from, presses) => {
        const tool = drive(drawSkeleton, plane).down(from);
        for (const [how, to] of presses) tool[how](to);
        const drawn = tool.end(from).committed;
        const names = drawn?.joints.map(({ name }) => name) ?? [];
        expect(names).toEqual(joints.filter((name) => names.includes(name)));
        for (const { x, y } of drawn?.joints ?? []) {
          expect(x >= 0 && x <= plane.width && y >= 0 && y <= plane.height).toBe(true);
        }
      }),
    );
  });
});

describe("setting what was left out", () => {
  test("the missing joints come in their order and in their place", () => {
    const tool = drive(completeSkeleton(made(elbow)), plane)
      .down(at(10, 10))
      .click(at(10, 10));
    expect(tool.move(at(60, 50)).preview).toEqual(made(elbow, shoulder, wrist));
    expect(tool.click(at(60, 50)).committed).toEqual(made(shoulder, elbow, wrist));
  });

  test("nothing comes of it where none is missing, or where none is set", () => {
    const whole = completeSkeleton(made(shoulder, elbow, wrist));
    expect(drive(whole, plane).down(at(1, 1)).committed).toBeNull();
    const tool = drive(completeSkeleton(made(elbow)), plane, skip)
      .down(at(1, 1))
      .click(at(1, 1));
    expect(tool.end(at(1, 1)).committed).toBeNull();
  });

  test("the skeleton of another label is left alone", () => {
    const other = completeSkeleton(made(joint("tail", 1, 1)));
    expect(drive(other, plane).down(at(1, 1)).committed).toBeNull();
  });
});

describe("pulling a skeleton", () => {
  const arm = made(shoulder, elbow, wrist);

  test("one joint follows the pointer", () => {
    const tool = drive(pullSkeleton(arm, "joint elbow"), plane).down(at(60, 10)).move(at(70, 20));
    expect(tool.preview).toEqual(made(shoulder, joint("elbow", 70, 20), wrist));
  });

  test("all of it moves together, and no farther than the edge", () => {
    const tool = drive(pullSkeleton(arm, "all"), plane).down(at(30, 30)).up(at(0, 35));
    expect(tool.committed).toEqual(
      made(joint("shoulder", 0, 15), joint("elbow", 50, 15), joint("wrist", 50, 55)),
    );
  });

  test("let go of where it was taken, it stays as it is", () => {
    const tool = drive(pullSkeleton(arm, "joint elbow"), plane).down(at(60, 10)).move(at(70, 20));
    expect(tool.up(at(60, 10)).committed).toBeNull();
  });
});
