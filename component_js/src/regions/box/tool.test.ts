import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drive } from "../../core/tool";
import type { Plane } from "../../schema.gen";
import type { BoxShape } from "./geometry";
import { drawBox, pullBox } from "./tool";

const plane: Plane = { kind: "plane", width: 640, height: 480 };
const at = (x: number, y: number) => ({ x, y });
const box: BoxShape = { kind: "box", x: 100, y: 100, width: 50, height: 40, rotation: 0 };

describe("drawing a box", () => {
  test("a drag draws the box between its ends", () => {
    const drawn = drive(drawBox, plane).down(at(10, 20)).move(at(30, 50)).up(at(40, 60)).committed;
    expect(drawn).toEqual({ kind: "box", x: 10, y: 20, width: 30, height: 40, rotation: 0 });
  });

  test("a drag to the upper left draws the same box", () => {
    const drawn = drive(drawBox, plane).down(at(40, 60)).up(at(10, 20)).committed;
    expect(drawn).toEqual({ kind: "box", x: 10, y: 20, width: 30, height: 40, rotation: 0 });
  });

  test("a click that does not move starts a two-click box", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).up(at(10, 20));
    expect(tool.committed).toBeUndefined();
    expect(tool.move(at(25, 30)).preview).toEqual({
      kind: "box",
      x: 10,
      y: 20,
      width: 15,
      height: 10,
      rotation: 0,
    });
    tool.down(at(40, 60)).up(at(40, 60));
    expect(tool.committed).toEqual({
      kind: "box",
      x: 10,
      y: 20,
      width: 30,
      height: 40,
      rotation: 0,
    });
  });

  test("Enter sets the second corner", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).move(at(20, 30)).enter(at(20, 30));
    expect(tool.committed).toEqual({
      kind: "box",
      x: 10,
      y: 20,
      width: 10,
      height: 10,
      rotation: 0,
    });
  });

  test("a drag too small gives nothing and goes on", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).move(at(10.4, 90)).up(at(10.4, 90));
    expect(tool.preview).toBeNull();
    expect(tool.committed).toBeUndefined();
  });

  test("escape abandons the box", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).move(at(90, 90)).escape();
    expect(tool.committed).toBeNull();
    expect(tool.up(at(100, 100)).committed).toBeNull();
    expect(tool.preview).toBeNull();
  });

  test("shift draws a square", () => {
    const drawn = drive(drawBox, plane, true).down(at(10, 20)).up(at(40, 25)).committed;
    expect(drawn).toEqual({ kind: "box", x: 10, y: 20, width: 30, height: 30, rotation: 0 });
  });

  test("a drag out of the image ends at its edge", () => {
    const drawn = drive(drawBox, plane).down(at(600, 400)).up(at(9000, 9000)).committed;
    expect(drawn).toEqual({ kind: "box", x: 600, y: 400, width: 40, height: 80, rotation: 0 });
  });

  test("what it previewed last is what it draws", () => {
    const place = fc.record({
      x: fc.integer({ min: -99, max: 999 }),
      y: fc.integer({ min: -99, max: 999 }),
    });
    fc.assert(
      fc.property(place, fc.array(place, { minLength: 1 }), (from, path) => {
        const tool = drive(drawBox, plane).down(from);
        for (const each of path) tool.move(each);
        const { preview } = tool;
        const committed = tool.up(path.at(-1) ?? from).committed;
        expect(committed ?? null).toEqual(preview);
      }),
    );
  });
});

describe("pulling a box", () => {
  test("moving it keeps its size", () => {
    const tool = drive(pullBox(box, "all"), plane).down(at(120, 120)).move(at(125, 118));
    expect(tool.preview).toEqual({ ...box, x: 105, y: 98 });
    expect(tool.up(at(130, 130)).committed).toEqual({ ...box, x: 110, y: 110 });
  });

  test("it cannot be moved out of the image", () => {
    const moved = drive(pullBox(box, "all"), plane).down(at(120, 120)).up(at(-900, 9000)).committed;
    expect(moved).toEqual({ ...box, x: 0, y: 440 });
  });

  test("a corner pulled across the other turns the box over", () => {
    const after = drive(pullBox(box, "nw"), plane).down(at(100, 100)).up(at(170, 160)).committed;
    expect(after).toEqual({ kind: "box", x: 150, y: 140, width: 20, height: 20, rotation: 0 });
  });

  test("a click on a grip changes nothing", () => {
    const tool = drive(pullBox(box, "se"), plane).down(at(150, 140)).up(at(150, 140));
    expect(tool.committed).toBeNull();
  });

  test("a box brought back to where it was changes nothing", () => {
    const tool = drive(pullBox(box, "all"), plane).down(at(120, 120)).move(at(160, 160));
    expect(tool.move(at(120, 120)).up(at(120, 120)).committed).toBeNull();
  });

  test("it cannot be squeezed to nothing", () => {
    const tool = drive(pullBox(box, "e"), plane).down(at(150, 120)).move(at(110, 120));
    expect(tool.up(at(100, 120)).committed).toEqual({ ...box, width: 10 });
  });

  test("escape leaves it where it was", () => {
    const tool = drive(pullBox(box, "all"), plane).down(at(120, 120)).move(at(190, 190)).escape();
    expect(tool.committed).toBeNull();
  });
});
