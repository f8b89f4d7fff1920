import { expect, test } from "vitest";
import { createTaps } from "./taps";

const at = (timeStamp: number, pointerType = "mouse") => ({ timeStamp, pointerType });
const place = { x: 10, y: 10 };

test("two clicks soon and near are one double click, and a third begins anew", () => {
  const isSecond = createTaps();
  expect([0, 200, 300].map((time) => isSecond(at(time), place))).toEqual([false, true, false]);
});

test("clicks that are late or far apart are single ones", () => {
  const isSecond = createTaps();
  isSecond(at(0), place);
  expect(isSecond(at(500), place)).toBe(false);
  expect(isSecond(at(600), { x: 20, y: 10 })).toBe(false);
});

test("a finger is forgiven more than a mouse", () => {
  const isSecond = createTaps();
  isSecond(at(0, "touch"), place);
  expect(isSecond(at(200, "touch"), { x: 28, y: 10 })).toBe(true);
});
