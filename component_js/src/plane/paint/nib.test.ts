import { expect, test } from "vitest";
import type { Drawing } from "../../regions/region";
import { createSight } from "../looking/sight";
import { nibCommands } from "./nib";
import { noOverlay, type Overlay } from "./overlay";

const drawing = (tool: string): Drawing => ({ kind: "mask", tool, joints: [] });

function offered(held: Drawing | undefined, locked = false) {
  const sight = createSight();
  const heard: string[] = [];
  const shown: Partial<Overlay>[] = [];
  const commands = () =>
    nibCommands({
      sight,
      view: () => ({ scale: 0.5, x: 0, y: 0, turn: 0 }),
      size: () => ({ width: 100, height: 80 }),
      overlay: () => noOverlay,
      show: (some) => shown.push(some),
      props: () => ({ locked, drawing: held, announce: (words) => heard.push(words) }),
    });
  const press = (key: string): void =>
    commands()
      .find(({ shortcut, enabled }) => enabled && shortcut === key)
      ?.run();
  return { sight, heard, shown, commands, press };
}

test("a brush is made wider and thinner, and said to be so in pixels of the image", () => {
  const { sight, heard, shown, press } = offered(drawing("brush"));
  press(")");
  // With a finger nothing hovers: how wide it is shows in the middle.
  expect(shown).toEqual([{ pointer: { x: 50, y: 40 } }]);
  expect(sight.get().breadth).toBe(31);
  press("(");
  press("(");
  expect(sight.get().breadth).toBe(20);
  expect(heard[0]).toBe("The brush is 62 pixels wide.");
});

test("each step changes it until it goes no further", () => {
  for (const [key, end] of [
    ["(", 2],
    [")", 400],
  ] as const) {
    const { sight, press, commands } = offered(drawing("eraser"));
    const seen = new Set([sight.get().breadth]);
    for (let step = 0; step < 60 && sight.get().breadth !== end; step++) {
      press(key);
      const { breadth } = sight.get();
      expect(seen).not.toContain(breadth);
      seen.add(breadth);
    }
    expect(sight.get().breadth).toBe(end);
    expect(commands().find(({ shortcut }) => shortcut === key)?.enabled).toBe(false);
  }
});

test("it is offered with a brush or an eraser in hand alone", () => {
  expect(offered(drawing("brush")).commands()).toHaveLength(2);
  expect(offered(drawing("brush"), true).commands()).toEqual([]);
  expect(offered(drawing("lasso")).commands()).toEqual([]);
  expect(offered({ kind: "box", tool: "box", joints: [] }).commands()).toEqual([]);
  expect(offered(undefined).commands()).toEqual([]);
});
