import { describe, expect, test } from "vitest";
import { type Driver, drive } from "../../core/tool";
import type { Point } from "../region";
import { at, workplane as plane } from "../workplane.test.given";
import type { PathShape } from "./curve";
import { drawPath, pullPath } from "./tool";

const corner = (x: number, y: number) => ({ x, y, before: null, after: null });

function clicked(...places: readonly Point[]): Driver<Point, PathShape> {
  const [first = at(0, 0)] = places;
  const tool = drive(drawPath, plane).down(first);
  for (const each of places) tool.click(each);
  return tool;
}

describe("drawing a path", () => {
  test("a double click ends it, open", () => {
    expect(clicked(at(10, 10), at(90, 10), at(90, 90), at(90, 90)).committed).toEqual({
      kind: "path",
      points: [corner(10, 10), corner(90, 10), corner(90, 90)],
      closed: false,
    });
  });

  test("a click on its first point closes it", () => {
    const tool = clicked(at(10, 10), at(90, 10), at(90, 90), at(10, 10));
    expect(tool.committed).toMatchObject({ closed: true });
    expect(tool.committed?.points).toHaveLength(3);
  });

  test("a drag draws a line", () => {
    const tool = drive(drawPath, plane).down(at(10, 10)).move(at(50, 50)).up(at(90, 40));
    expect(tool.end(at(90, 40)).committed?.points).toEqual([corner(10, 10), corner(90, 40)]);
  });

  test("by the keys, Enter at the last point ends it", () => {
    const tool = drive(drawPath, plane).down(at(10, 10)).move(at(20, 10)).enter(at(20, 10));
    expect(tool.enter(at(20, 10)).committed?.points).toHaveLength(2);
  });

  test("it may cross itself", () => {
    const tool = clicked(at(10, 10), at(90, 90), at(90, 10), at(10, 90));
    expect(tool.end(at(0, 0)).committed?.points).toHaveLength(4);
  });

  test("one point is no path", () => {
    expect(clicked(at(10, 10)).end(at(10, 10)).committed).toBeNull();
    expect(clicked(at(10, 10), at(90, 10)).back(at(9, 9)).back(at(9, 9)).committed).toBeNull();
  });
});

describe("pulling a path", () => {
  const path: PathShape = {
    kind: "path",
    points: [corner(100, 100), corner(200, 100), corner(200, 200)],
    closed: false,
  };

  test("a corner goes alone, on the plane", () => {
    const pulled = drive(pullPath(path, "corner 2"), plane).down(at(200, 100)).up(at(900, 50));
    expect(pulled.committed?.points).toEqual([corner(100, 100), corner(640, 50), corner(200, 200)]);
  });

  test("with Alt the line through it is bent instead", () => {
    const alt = drive(pullPath(path, "corner 2"), plane, { centred: true });
    expect(alt.down(at(200, 100)).up(at(220, 130)).committed?.points[1]).toEqual({
      x: 200,
      y: 100,
      before: [180, 70],
      after: [220, 130],
    });
  });

  test("all of it moves together", () => {
    const moved = drive(pullPath(path, "all"), plane).down(at(150, 100)).up(at(160, 90)).committed;
    expect(moved?.points[2]).toEqual(corner(210, 190));
  });

  test("what comes back to where it was changes nothing", () => {
    const tool = drive(pullPath(path, "edge 1"), plane).down(at(150, 100)).move(at(150, 50));
    expect(tool.preview?.points).toHaveLength(4);
    expect(tool.up(at(150, 100)).committed).toBeNull();
  });
});
