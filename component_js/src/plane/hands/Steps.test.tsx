// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import type { Drawing } from "../../regions/region";
import { openImage } from "../surface.test.given";
import { Steps } from "./Steps";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const frames = (): Promise<void> => new Promise((done) => setTimeout(done, 40));

function open(drawing: Drawing) {
  const image = openImage({ drawing });
  const room = document.createElement("div");
  document.body.append(room);
  act(() => createRoot(room).render(<Steps offer={image.surface.offer} />));
  const buttons = (): readonly HTMLElement[] => [...room.querySelectorAll("button")];
  const nameOf = (button: HTMLElement): string =>
    button.getAttribute("aria-label") ?? button.textContent;
  return {
    image,
    room,
    names: () => buttons().map(nameOf),
    pressed: (name: string) =>
      buttons()
        .find((each) => nameOf(each) === name)
        ?.getAttribute("aria-pressed"),
    press: (name: string) =>
      act(async () => {
        buttons()
          .find((each) => nameOf(each) === name)
          ?.click();
        await frames();
      }),
    tap: (x: number, y: number) =>
      act(async () => {
        image.click(x, y, { pointerType: "touch" });
        await frames();
      }),
  };
}

test("a polygon is taken back by a corner, and is done", async () => {
  const { image, names, press, tap } = open({ kind: "polygon", tool: "polygon", joints: [] });
  expect(names()).toEqual([]);
  await tap(10, 10);
  expect(names()).toEqual(["Take back", "Done"]);
  await tap(100, 10);
  await tap(100, 100);
  await tap(300, 250);
  await press("Take back");
  await press("Done");
  expect(names()).toEqual([]);
  expect(image.heard.drawn).toMatchObject([{ points: { length: 3 } }]);
});

test("joints are covered and left out, from the first one on", async () => {
  const joints = ["a", "b", "c", "d"];
  const { image, room, names, pressed, press, tap } = open({
    kind: "skeleton",
    tool: "skeleton",
    joints,
  });
  expect(names()).toEqual(["Covered", "Leave out"]);
  expect(room.textContent).toContain("a · 1/4");
  await press("Leave out");
  expect(names()).toEqual(["Covered", "Leave out", "Take back", "Done"]);
  await press("Covered");
  expect(pressed("Covered")).toBe("true");
  await tap(100, 100);
  expect(pressed("Covered")).toBe("false");
  await tap(200, 100);
  await press("Done");
  expect(image.heard.drawn).toMatchObject([
    {
      joints: [
        { name: "b", x: 100, seen: false },
        { name: "c", x: 200, seen: true },
      ],
    },
  ]);
});

test("a brush has its width beside it", async () => {
  const { image, names, press } = open({ kind: "mask", tool: "brush", joints: [] });
  expect(names()).toEqual(["Thinner brush", "Thicker brush"]);
  await press("Thicker brush");
  expect(image.sight.get().breadth).toBe(31);
});

test("a box needs none", async () => {
  const { names, tap } = open({ kind: "box", tool: "box", joints: [] });
  await tap(10, 10);
  expect(names()).toEqual([]);
});
