import { describe, expect, test } from "vitest";
import { drive } from "../../core/tool";
import { at, workplane as plane } from "../workplane.test.given";
import { drawScribble } from "./scribble";

const corner = (x: number, y: number) => ({ x, y, before: null, after: null });

describe("a scribble", () => {
  test("follows a drag with as few points as will do", () => {
    const tool = drive(drawScribble, plane).down(at(10, 10));
    for (let x = 11; x < 100; x++) tool.move(at(x, 10));
    expect(tool.preview?.points).toHaveLength(90);
    expect(tool.move(at(100, 60)).up(at(100, 60)).committed).toEqual({
      kind: "path",
      closed: false,
      points: [corner(10, 10), corner(99, 10), corner(100, 60)],
    });
  });

  test("may come back to where it began, and stays open", () => {
    const tool = drive(drawScribble, plane).down(at(10, 10)).move(at(90, 10)).move(at(90, 90));
    expect(tool.up(at(10, 10)).committed).toMatchObject({ closed: false });
    expect(tool.committed?.points).toHaveLength(4);
  });

  test("stays on the plane", () => {
    const tool = drive(drawScribble, plane).down(at(10, 10)).up(at(900, -50));
    expect(tool.committed?.points.at(-1)).toEqual(corner(640, 0));
  });

  test("can be done by two clicks, or by the keys", () => {
    const tool = drive(drawScribble, plane).down(at(10, 10)).click(at(10, 10));
    expect(tool.move(at(50, 10)).click(at(90, 10)).committed?.points).toHaveLength(2);
    const keys = drive(drawScribble, plane).down(at(10, 10)).move(at(10, 20)).enter(at(10, 20));
    expect(keys.committed?.points).toHaveLength(2);
  });

  test("in one place is nothing, and neither is one that was given up", () => {
    expect(drive(drawScribble, plane).down(at(10, 10)).up(at(10, 10)).committed).toBeNull();
    const tool = drive(drawScribble, plane).down(at(10, 10)).move(at(90, 10));
    expect(tool.escape().committed).toBeNull();
  });
});
