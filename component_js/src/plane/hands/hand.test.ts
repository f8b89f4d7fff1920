import { expect, test } from "vitest";
import { bare } from "../../core/part";
import { at, workplane } from "../../regions/workplane.test.given";
import type { Box } from "../../schema.gen";
import type { Item } from "../field";
import { grips, makingOf, type Shape } from "../plane";
import { createHand } from "./hand";

const plane = { ...workplane, slack: 4, breadth: 10 };
const region: Box = {
  ...bare,
  id: "one",
  source: "image",
  labels: [],
  rotation: 0,
  kind: "box",
  x: 100.25,
  y: 100.5,
  width: 50,
  height: 40,
};
const item: Item = { region, color: "#000", title: "", bones: [] };

function listening() {
  const heard: (Shape | null)[] = [];
  return {
    heard,
    hand: createHand(
      () => plane,
      (shape) => heard.push(shape),
    ),
  };
}

const draw = makingOf({ kind: "box", tool: "box", joints: [] })?.anew;
const southEast = grips(region, 1, plane).find(({ name }) => name === "se");

test("what is drawn has whole pixels", () => {
  const { hand, heard } = listening();
  if (draw) hand.draw(draw, at(10.4, 20.6));
  hand.send("up", at(30.2, 40.9));
  expect(heard).toEqual([{ kind: "box", x: 10, y: 21, width: 20, height: 20, rotation: 0 }]);
  expect(hand.held()).toBeUndefined();
});

test("a region is moved by whole pixels and keeps its fractions", () => {
  const { hand, heard } = listening();
  hand.pull(item, "all", at(120.7, 120.1));
  hand.send("up", at(130.9, 119.2));
  expect(heard).toMatchObject([{ x: 110.25, y: 99.5, width: 50, height: 40 }]);
});

test("a grip taken beside its middle does not jump", () => {
  const { hand, heard } = listening();
  if (southEast) hand.pull(item, southEast, at(156, 146));
  hand.send("up", at(166, 156));
  expect(heard).toMatchObject([{ x: 100.25, y: 100.5, width: 59.75, height: 50.5 }]);
});

test("a turn is finer than whole pixels", () => {
  const { hand, heard } = listening();
  const turning = grips(region, 1, plane).find(({ name }) => name === "turn");
  if (turning) hand.pull(item, turning, turning.at);
  hand.send("up", at(125.65, 74.5));
  expect(heard).toMatchObject([{ x: 100.25, y: 100.5, width: 50, height: 40, rotation: 0.5 }]);
});

test("cancelling says once that nothing came of it", () => {
  const { hand, heard } = listening();
  if (draw) hand.draw(draw, at(10, 20));
  hand.send("move", at(50, 60));
  expect(hand.held()?.shape).toMatchObject({ width: 40, height: 40 });
  hand.cancel();
  hand.cancel();
  expect(heard).toEqual([null]);
});

test("only a kind that lies on a plane can be drawn on an image", () => {
  expect(makingOf({ kind: "box", tool: "box", joints: [] })).toBeDefined();
  expect(makingOf({ kind: "span", tool: "span", joints: [] })).toBeUndefined();
  expect(makingOf({ kind: "box", tool: "span", joints: [] })).toBeUndefined();
  expect(makingOf(undefined)).toBeUndefined();
});
