// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Box } from "../../schema.gen";
import { boxTool, openImage } from "../surface.test.given";

const box = (id: string, x: number, y: number, more: Partial<Box> = {}): Box => ({
  ...bare,
  id,
  source: "photo",
  labels: [],
  kind: "box",
  x,
  y,
  width: 60,
  height: 40,
  rotation: 0,
  ...more,
});
const one = (more: Partial<Box> = {}) =>
  openImage({ regions: [box("a", 100, 100, more)], selection: ["a"] });

describe("drawing by key", () => {
  test("Enter, arrows and Enter draw from the middle of the view", () => {
    const image = openImage({ drawing: boxTool });
    image.key("Enter");
    image.key("ArrowRight");
    image.key("ArrowDown");
    image.key("Enter");
    expect(image.heard.drawn).toMatchObject([{ x: 200, y: 150, width: 10, height: 10 }]);
  });

  test("arrows mean the ways of the screen, also where the image is turned", () => {
    const image = openImage({ drawing: boxTool });
    image.run("Turn right");
    image.key("Enter");
    image.key("ArrowRight", { shiftKey: true });
    image.key("ArrowDown", { shiftKey: true });
    image.key("ArrowDown", { shiftKey: true });
    image.key("Enter");
    // To the right on the screen is up on the image.
    expect(image.heard.drawn).toMatchObject([{ width: 2, height: 1, y: 149 }]);
  });

  test("Escape gives up what is drawn", () => {
    const image = openImage({ drawing: boxTool });
    image.key("Enter");
    image.key("ArrowRight");
    image.key("Escape");
    image.key("Enter");
    expect(image.heard.drawn).toEqual([]);
    expect(image.heard.said).toContain("Given up.");
  });

  test("a polygon that is clicked is ended by Enter, and Backspace takes corners back", () => {
    const image = openImage({ drawing: { kind: "polygon", tool: "polygon", joints: [] } });
    for (const [x, y] of [
      [10, 10],
      [100, 10],
      [100, 100],
      [50, 200],
    ] as const) {
      image.move(x, y);
      image.click(x, y);
    }
    expect(image.heard.said.at(-1)).toContain("Backspace takes the last one back");
    expect(image.key("Backspace")).toBe(true);
    image.key("Enter");
    expect(image.heard.drawn).toMatchObject([
      {
        points: [
          [10, 10],
          [100, 10],
          [100, 100],
        ],
      },
    ]);
  });
});

describe("moving by key", () => {
  test("arrows move by a pixel, with Shift by ten, with Alt they resize", () => {
    const image = one();
    image.key("ArrowRight");
    image.key("ArrowUp", { shiftKey: true });
    image.key("ArrowRight", { altKey: true });
    expect(image.region("a")).toMatchObject({ x: 101, y: 90, width: 61, height: 40 });
  });

  test("on a turned image right is still right, and makes it wider", () => {
    const image = one();
    image.run("Turn right");
    image.key("ArrowRight");
    image.key("ArrowRight", { altKey: true });
    expect(image.region("a")).toMatchObject({ x: 100, y: 99, width: 60, height: 41 });
  });

  test("several move together as one edit", () => {
    const image = openImage({
      regions: [box("a", 0, 100), box("b", 200, 100)],
      selection: ["a", "b"],
    });
    image.key("ArrowRight", { shiftKey: true });
    expect(image.heard.edits).toBe(1);
    expect(image.region("b")).toMatchObject({ x: 210 });
    image.key("ArrowLeft", { shiftKey: true });
    image.key("ArrowLeft");
    expect(image.heard.said.at(-1)).toBe("They go no further.");
    expect(image.region("b")).toMatchObject({ x: 200 });
  });

  test("what is locked says so and stays", () => {
    const image = one({ locked: true });
    image.key("ArrowRight");
    expect(image.heard.said.at(-1)).toBe("It is locked.");
    expect(image.heard.edits).toBe(0);
  });

  test("Alt with a full stop or a comma turns it", () => {
    const image = one();
    image.key(".", { altKey: true, code: "Period" });
    expect(image.region("a")).toMatchObject({ rotation: 1 });
    image.key("<", { altKey: true, shiftKey: true, code: "Comma" });
    expect(image.region("a")).toMatchObject({ rotation: 346 });
  });
});

describe("the grips by key", () => {
  test("are walked both ways, and said", () => {
    const image = one();
    image.key(".");
    expect(image.heard.said.at(-1)).toMatch(/^Corner 1 of \d+, 100, 100\.$/);
    image.key(".");
    expect(image.heard.said.at(-1)).toMatch(/^Side 2 of \d+, 130, 100\.$/);
    image.key(",");
    expect(image.heard.said.at(-1)).toMatch(/^Corner 1 of/);
  });

  test("are pulled by arrows, until Escape lets go of them", () => {
    const image = one();
    image.key(".");
    image.key("ArrowLeft", { shiftKey: true });
    image.key("ArrowUp");
    expect(image.region("a")).toMatchObject({ x: 90, y: 99, width: 70, height: 41 });
    image.key("Escape");
    expect(image.selected()).toEqual(["a"]);
    image.key("ArrowLeft");
    expect(image.region("a")).toMatchObject({ x: 89, width: 70 });
  });

  test("keep Delete to themselves", () => {
    const image = one();
    expect(image.key("Delete")).toBe(false);
    image.key(".");
    expect(image.key("Delete")).toBe(true);
    expect(image.heard.said.at(-1)).toBe("This corner cannot be removed.");
  });

  test("of a polygon are taken away and added", () => {
    const points: [number, number][] = [
      [50, 50],
      [150, 50],
      [150, 150],
      [50, 150],
    ];
    const image = openImage({
      regions: [
        { ...bare, id: "a", source: "photo", labels: [], kind: "polygon", points, holes: [] },
      ],
      selection: ["a"],
    });
    const count = (): number => {
      const region = image.region("a");
      return region?.kind === "polygon" ? region.points.length : 0;
    };
    image.key(".");
    image.key("i");
    expect(count()).toBe(5);
    image.key("Delete");
    expect(count()).toBe(4);
    // The middle of an edge becomes a corner when it is pulled, once.
    while (!image.heard.said.at(-1)?.startsWith("Edge")) image.key(".");
    for (let each = 0; each < 3; each++) image.key("ArrowUp", { shiftKey: true });
    expect(count()).toBe(5);
  });

  test("belong to nobody where nothing is selected", () => {
    expect(openImage().key(".")).toBe(false);
  });
});

describe("looking by key", () => {
  test("Control with arrows pans what is enlarged, and nothing else", () => {
    const image = openImage();
    expect(image.key("ArrowRight", { ctrlKey: true })).toBe(false);
    for (let each = 0; each < 4; each++) image.run("Zoom in");
    expect(image.key("ArrowRight", { ctrlKey: true })).toBe(true);
  });

  test("turning tells which way the image lies", () => {
    const image = openImage();
    image.run("Turn left");
    expect(image.onTurn).toHaveBeenLastCalledWith(3);
    expect(image.heard.said.at(-1)).toBe("Turned by 270 degrees.");
    image.run("Turn right");
    expect(image.heard.said.at(-1)).toBe("Upright.");
  });

  test("the whole image can be marked where a kind covers it", () => {
    const image = openImage({ drawing: boxTool });
    image.run("Mark the whole image");
    expect(image.heard.drawn).toMatchObject([{ x: 0, y: 0, width: 400, height: 300 }]);
    expect(openImage().can("Mark the whole image")).toBe(false);
    expect(openImage({ drawing: boxTool, locked: true }).can("Mark the whole image")).toBe(false);
  });
});
