// @vitest-environment happy-dom
import type { KeyboardEvent } from "react";
import { expect, test } from "vitest";
import { readingKey } from "./readingKey";

function pressed(key: string, direction: string): string {
  const list = document.createElement("div");
  list.style.direction = direction;
  document.body.append(list);
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: no other field is read.
  return readingKey({ key, currentTarget: list } as unknown as KeyboardEvent);
}

test("the left arrow goes on where lines run from right to left", () => {
  expect(["ArrowLeft", "ArrowRight", "ArrowUp"].map((key) => pressed(key, "rtl"))).toEqual([
    "ArrowRight",
    "ArrowLeft",
    "ArrowUp",
  ]);
  expect(pressed("ArrowLeft", "ltr")).toBe("ArrowLeft");
});
