import { expect, test } from "vitest";
import { drive } from "../../core/tool";
import { at, workplane } from "../workplane.test.given";
import type { EllipseShape } from "./geometry";
import { drawEllipse, pullEllipse } from "./tool";

const plane = { ...workplane, slack: 4, breadth: 10 };
const ellipse: EllipseShape = {
  kind: "ellipse",
  x: 100,
  y: 80,
  radius_x: 40,
  radius_y: 20,
  rotation: 0,
};

test("a drag draws the ellipse that fills the box between its ends", () => {
  const tool = drive(drawEllipse, plane).down(at(60, 100)).move(at(80, 90));
  expect(tool.preview).toMatchObject({ x: 70, y: 95, radius_x: 10, radius_y: 5 });
  expect(tool.up(at(140, 60)).committed).toEqual(ellipse);
});

test("two clicks do, and so does Enter", () => {
  const clicked = drive(drawEllipse, plane).down(at(60, 60)).click(at(60, 60)).move(at(70, 70));
  expect(clicked.click(at(140, 100)).committed).toEqual(ellipse);
  const typed = drive(drawEllipse, plane).down(at(60, 60)).move(at(140, 100));
  expect(typed.enter(at(140, 100)).committed).toEqual(ellipse);
});

test("shift draws a circle, alt from the middle, and that over the edge", () => {
  const circle = drive(drawEllipse, plane, { exact: true }).down(at(60, 60)).up(at(140, 70));
  expect(circle.committed).toMatchObject({ x: 100, y: 100, radius_x: 40, radius_y: 40 });
  const around = drive(drawEllipse, plane, { centred: true }).down(at(100, 80)).up(at(60, 60));
  expect(around.committed).toEqual(ellipse);
  const over = drive(drawEllipse, plane, { centred: true }).down(at(10, 80)).up(at(50, 100));
  expect(over.committed).toEqual({ ...ellipse, x: 10 });
});

test("escape abandons it, and a line is none", () => {
  expect(drive(drawEllipse, plane).down(at(6, 6)).move(at(90, 90)).escape().committed).toBeNull();
  expect(drive(drawEllipse, plane).down(at(6, 6)).up(at(90, 6)).committed).toBeNull();
});

test("a pulled side leaves the one across where it is", () => {
  const tool = drive(pullEllipse(ellipse, "e"), plane).down(at(140, 80)).up(at(160, 300));
  expect(tool.committed).toEqual({ ...ellipse, x: 110, radius_x: 50 });
});

test("shift keeps the proportion when a side is pulled, alt the middle", () => {
  const even = drive(pullEllipse(ellipse, "e"), plane, { exact: true });
  expect(even.down(at(140, 80)).up(at(220, 80)).committed).toEqual({
    ...ellipse,
    x: 140,
    radius_x: 80,
    radius_y: 40,
  });
  const both = drive(pullEllipse(ellipse, "n"), plane, { centred: true });
  expect(both.down(at(100, 60)).up(at(100, 50)).committed).toEqual({ ...ellipse, radius_y: 30 });
});

test("it may be moved half over the edge and no further", () => {
  const moved = drive(pullEllipse(ellipse, "all"), plane).down(at(100, 80)).up(at(-900, 90));
  expect(moved.committed).toEqual({ ...ellipse, x: 0, y: 90 });
});

test("the grip that turns turns it about its middle", () => {
  const tool = drive(pullEllipse(ellipse, "turn"), plane).down(at(100, 34)).up(at(146, 80));
  expect(tool.committed).toEqual({ ...ellipse, rotation: 90 });
});
