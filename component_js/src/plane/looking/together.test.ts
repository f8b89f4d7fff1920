// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createSight } from "../../core/sight";
import { openImage } from "../surface.test.given";
import { lookOf, viewOf } from "./together";
import { fitted, type Viewport } from "./viewport";

const image = { width: 400, height: 300 };
const [wide, narrow] = [
  { width: 800, height: 600 },
  { width: 200, height: 150 },
];

test("the same part is in the middle of a frame of another size, as much nearer", () => {
  const whole = fitted(image, wide);
  const near: Viewport = { ...whole, scale: whole.scale * 4, x: -600, y: -500 };
  const look = lookOf(near, image, wide);
  const there = viewOf(look, image, narrow);
  expect(there.scale / fitted(image, narrow).scale).toBeCloseTo(4);
  const again = lookOf(there, image, narrow);
  expect(again.x).toBeCloseTo(look.x);
  expect(again.y).toBeCloseTo(look.y);
});

test("what shows all of it shows all of it, however it is turned", () => {
  const look = lookOf(fitted(image, wide, 1), image, wide);
  expect(viewOf(look, image, narrow)).toEqual(fitted(image, narrow, 1));
});

test("two images zoom and turn together, and apart once they look for themselves", async () => {
  const [one, other] = [openImage(), openImage()];
  const { company } = one.props();
  const sight = createSight();
  for (const each of [one, other]) each.update({ company: { ...company, sight } });
  await import("./together");
  one.run("Zoom in");
  expect(other.can("Zoom out")).toBe(true);
  one.run("Turn right");
  expect(other.onTurn).toHaveBeenLastCalledWith(1);
  other.update({ company });
  one.run("Fit the image");
  expect(other.can("Zoom out")).toBe(true);
});
