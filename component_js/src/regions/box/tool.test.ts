import { describe, expect, test } from "vitest";
import { drive } from "../../core/tool";
import { at, workplane } from "../workplane.test.given";
import type { BoxShape } from "./geometry";
import { drawBox, pullBox } from "./tool";

const plane = { ...workplane, slack: 4, breadth: 10 };
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
    const tool = drive(drawBox, plane).down(at(10, 20)).click(at(10, 20));
    expect(tool.committed).toBeUndefined();
    expect(tool.move(at(25, 30)).preview).toEqual({
      kind: "box",
      x: 10,
      y: 20,
      width: 15,
      height: 10,
      rotation: 0,
    });
    tool.click(at(40, 60));
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

  test("a second click on the first one gives the box up", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).click(at(10, 20)).click(at(12, 22));
    expect(tool.committed).toBeNull();
  });

  test("Enter on the first corner goes on until there is a size", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).enter(at(10, 20));
    expect(tool.committed).toBeUndefined();
    expect(tool.move(at(20, 20)).enter(at(20, 30)).committed).toMatchObject({ height: 10 });
  });

  test("a drag too small gives nothing", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).move(at(10.4, 90));
    expect(tool.preview).toBeNull();
    expect(tool.up(at(10.4, 90)).committed).toBeNull();
  });

  test("escape abandons the box", () => {
    const tool = drive(drawBox, plane).down(at(10, 20)).move(at(90, 90)).escape();
    expect(tool.committed).toBeNull();
    expect(tool.up(at(100, 100)).committed).toBeNull();
    expect(tool.preview).toBeNull();
  });

  test("shift draws a square", () => {
    const drawn = drive(drawBox, plane, { exact: true }).down(at(10, 20)).up(at(40, 25)).committed;
    expect(drawn).toEqual({ kind: "box", x: 10, y: 20, width: 30, height: 30, rotation: 0 });
  });

  test("alt draws from the middle, as far as the image goes", () => {
    const drawn = drive(drawBox, plane, { centred: true })
      .down(at(30, 50))
      .up(at(50, 60)).committed;
    expect(drawn).toEqual({ kind: "box", x: 10, y: 40, width: 40, height: 20, rotation: 0 });
    const wide = drive(drawBox, plane, { centred: true })
      .down(at(30, 50))
      .up(at(300, 60)).committed;
    expect(wide).toEqual({ kind: "box", x: 0, y: 40, width: 60, height: 20, rotation: 0 });
  });

  test("a drag out of the image ends at its edge", () => {
    const drawn = drive(drawBox, plane).down(at(600, 400)).up(at(9000, 9000)).committed;
    expect(drawn).toEqual({ kind: "box", x: 600, y: 400, width: 40, height: 80, rotation: 0 });
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

  test("the grip that turns turns it about its middle", () => {
    const tool = drive(pullBox(box, "turn"), plane).down(at(125, 74)).move(at(171, 120));
    expect(tool.preview).toEqual({ ...box, rotation: 90 });
    expect(tool.up(at(79, 120)).committed).toEqual({ ...box, rotation: 270 });
  });

  test("a box taken beside the grip turns by as much as the pointer does", () => {
    const leaning = { ...box, rotation: 10 };
    const tool = drive(pullBox(leaning, "turn"), plane).down(at(125, 80)).up(at(165, 120));
    expect(tool.committed).toEqual({ ...box, rotation: 100 });
  });

  test("shift keeps the proportion when a corner is pulled", () => {
    const tool = drive(pullBox(box, "se"), plane, { exact: true });
    expect(tool.down(at(150, 140)).up(at(175, 140)).committed).toEqual({
      ...box,
      width: 75,
      height: 60,
    });
  });

  test("alt pulls both sides", () => {
    const tool = drive(pullBox(box, "e"), plane, { centred: true });
    expect(tool.down(at(150, 120)).up(at(160, 120)).committed).toEqual({
      ...box,
      x: 90,
      width: 70,
    });
  });

  test("a box smaller than a pixel can still be moved and made larger", () => {
    const speck: BoxShape = { ...box, width: 0.5 };
    expect(
      drive(pullBox(speck, "all"), plane).down(at(100, 120)).up(at(110, 120)).committed,
    ).toEqual({ ...speck, x: 110 });
    expect(drive(pullBox(speck, "s"), plane).down(at(100, 140)).up(at(100, 150)).committed).toEqual(
      {
        ...speck,
        height: 50,
      },
    );
  });
});
