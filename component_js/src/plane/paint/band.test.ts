import { expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Box } from "../../schema.gen";
import { fieldOf, type Item } from "../field";
import { banded } from "./band";

const item = (id: string, x: number, size: number): Item => {
  const place = { x, y: x, width: size, height: size };
  const region: Box = {
    ...bare,
    id,
    source: "photo",
    labels: [],
    kind: "box",
    rotation: 0,
    ...place,
  };
  return { region, color: "#000", title: "", bones: [] };
};
const field = fieldOf([item("ground", 0, 500), item("a", 50, 20), item("b", 200, 20)]);
const none: ReadonlySet<string> = new Set();

test("a frame picks what it touches, whichever way it is stretched", () => {
  const [from, to] = [
    { x: 40, y: 40 },
    { x: 210, y: 210 },
  ];
  expect(banded(field, { from, to }, none, false)).toEqual(["a", "b"]);
  expect(banded(field, { from: to, to: from }, none, false)).toEqual(["a", "b"]);
});

test("a frame does not pick what it lies inside of, unless it comes to its edge", () => {
  const inside = { from: { x: 300, y: 300 }, to: { x: 400, y: 400 } };
  expect(banded(field, inside, none, false)).toEqual([]);
  const over = { from: { x: 300, y: 300 }, to: { x: 600, y: 400 } };
  expect(banded(field, over, none, false)).toEqual(["ground"]);
});

test("adding keeps what was picked before, once", () => {
  const near = { from: { x: 40, y: 40 }, to: { x: 60, y: 60 } };
  expect(banded(field, near, new Set(["b", "a"]), true)).toEqual(["b", "a"]);
  expect(banded(field, near, new Set(["b"]), false)).toEqual(["a"]);
});
