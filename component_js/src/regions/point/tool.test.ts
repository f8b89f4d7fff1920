import { describe, expect, test } from "vitest";
import { drive } from "../../core/tool";
import { at, workplane } from "../workplane.test.given";
import { type Dot, dotAt } from "./geometry";
import { drawPoint, pullPoint } from "./tool";

const plane = { ...workplane, slack: 8, breadth: 24 };
const dot: Dot = { kind: "point", x: 100, y: 100, size: 9 };

describe("setting a point", () => {
  test("a click sets it", () => {
    const tool = drive(drawPoint, plane).down(at(10, 20)).click(at(10, 20));
    expect(tool.committed).toEqual({ kind: "point", x: 10, y: 20, size: 4 });
  });

  test("it follows a pressed pointer and is set where that is let go of", () => {
    const tool = drive(drawPoint, plane).down(at(10, 20)).move(at(30, 40));
    expect(tool.preview).toEqual(dotAt(at(30, 40), plane));
    expect(tool.up(at(31, 41)).committed).toEqual(dotAt(at(31, 41), plane));
  });

  test("Enter sets it where the crosshair went", () => {
    const tool = drive(drawPoint, plane).down(at(10, 20)).move(at(11, 20)).enter(at(11, 20));
    expect(tool.committed).toEqual(dotAt(at(11, 20), plane));
  });

  test("outside of the image it is set at the edge", () => {
    const tool = drive(drawPoint, plane).down(at(600, 400)).up(at(9000, -5));
    expect(tool.committed).toEqual(dotAt(at(640, 0), plane));
  });

  test("escape sets nothing", () => {
    expect(drive(drawPoint, plane).down(at(10, 20)).escape().committed).toBeNull();
  });
});

describe("pulling a point", () => {
  test("its grip goes where the pointer goes, and it keeps its size", () => {
    const tool = drive(pullPoint(dot, "point"), plane).down(at(100, 100)).move(at(120, 130));
    expect(tool.preview).toEqual({ ...dot, x: 120, y: 130 });
    expect(tool.up(at(121, 130)).committed).toEqual({ ...dot, x: 121, y: 130 });
  });

  test("as a whole it goes as far as the pointer does", () => {
    const tool = drive(pullPoint({ ...dot, x: 100.4 }, "all"), plane).down(at(100, 98));
    expect(tool.up(at(90, 98)).committed).toEqual({ ...dot, x: 90.4 });
  });

  test("let go of where it was taken, it stays as it is", () => {
    const tool = drive(pullPoint(dot, "point"), plane).down(at(100, 100)).move(at(150, 100));
    expect(tool.up(at(100, 100)).committed).toBeNull();
  });
});
