import { expect, test } from "vitest";
import { takenAt } from "./Overview";

const window = { start: 40, end: 60 };

test("near an edge its handle is taken, between them the window, beyond them neither", () => {
  expect([38, 40, 43, 50, 57, 61, 70].map((at) => takenAt(window, at, 3))).toEqual([
    ...["start", "start", "start", "window", "end", "end", "outside"],
  ]);
});

test("a window that is smaller than its handles can be taken all the same", () => {
  expect(takenAt({ start: 40, end: 42 }, 41, 5)).toBe("window");
  expect(takenAt({ start: 40, end: 42 }, 37, 5)).toBe("start");
  expect(takenAt({ start: 40, end: 42 }, 46, 5)).toBe("end");
});
