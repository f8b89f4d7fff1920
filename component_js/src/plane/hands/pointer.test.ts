// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { bare } from "../../core/part";
import type { AnyRegion, Box } from "../../schema.gen";
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
const two: readonly AnyRegion[] = [box("a", 50, 50), box("b", 200, 150)];
const zoomedIn = (image: ReturnType<typeof openImage>): void => {
  for (let each = 0; each < 4; each++) image.run("Zoom in");
};

describe("with a tool in hand", () => {
  test("a drag draws between its ends", () => {
    const image = openImage({ drawing: boxTool });
    image.drag([10, 20], [60, 80]);
    expect(image.heard.drawn).toMatchObject([{ x: 10, y: 20, width: 50, height: 60 }]);
  });

  test("two clicks draw as well, and the first says how to go on", () => {
    const image = openImage({ drawing: boxTool });
    image.click(10, 20);
    expect(image.heard.said.at(-1)).toContain("Click where the opposite corner goes");
    image.move(40, 50);
    image.click(60, 80);
    expect(image.heard.drawn).toMatchObject([{ x: 10, y: 20, width: 50, height: 60 }]);
  });

  test("a click on a region picks it; Ctrl draws over it", () => {
    const image = openImage({ drawing: boxTool, regions: two });
    image.click(70, 70);
    expect(image.selected()).toEqual(["a"]);
    image.drag([60, 60], [90, 80], { ctrlKey: true });
    expect(image.heard.drawn).toMatchObject([{ x: 60, y: 60, width: 30, height: 20 }]);
    expect(image.heard.edits).toBe(0);
  });

  test("a tool that is clicked sets its points on what is there", () => {
    const drawing = { kind: "point", tool: "point", joints: [] } as const;
    const image = openImage({ drawing, regions: two });
    image.click(70, 70);
    expect(image.selected()).toEqual([]);
    expect(image.heard.drawn).toMatchObject([{ kind: "point", x: 70, y: 70 }]);
  });

  test("a second finger ends the first one's drawing", () => {
    const image = openImage({ drawing: boxTool });
    const finger = { pointerType: "touch" };
    image.down(10, 20, { ...finger, pointerId: 1 });
    image.move(60, 80, { ...finger, pointerId: 1 });
    image.down(200, 200, { ...finger, pointerId: 2 });
    image.up(60, 80, { ...finger, pointerId: 1 });
    image.up(200, 200, { ...finger, pointerId: 2 });
    expect(image.heard.drawn).toEqual([]);
  });

  test("while a pen draws, the palm beside it does nothing", () => {
    const image = openImage({ drawing: boxTool });
    const [pen, palm] = [
      { pointerType: "pen", pointerId: 7, pressure: 0.5 },
      { pointerType: "touch", pointerId: 8 },
    ];
    image.down(10, 20, pen);
    image.down(300, 200, palm);
    image.move(60, 80, pen);
    image.move(310, 220, palm);
    image.up(310, 220, palm);
    image.up(60, 80, pen);
    expect(image.heard.drawn).toMatchObject([{ x: 10, y: 20, width: 50, height: 60 }]);
  });

  test("a pen takes over from the palm that came before it", () => {
    const image = openImage({ drawing: boxTool });
    image.down(300, 200, { pointerType: "touch", pointerId: 8 });
    image.down(10, 20, { pointerType: "pen", pointerId: 7 });
    image.move(60, 80, { pointerType: "pen", pointerId: 7 });
    image.up(60, 80, { pointerType: "pen", pointerId: 7 });
    expect(image.heard.drawn).toMatchObject([{ x: 10, y: 20, width: 50, height: 60 }]);
  });

  test("what is drawn snaps to the edges nearby, where that is asked for", () => {
    const image = openImage({ drawing: boxTool, regions: two });
    image.drag([113, 47], [160, 130]);
    image.run("Snap to edges");
    image.drag([113, 47], [160, 130]);
    expect(image.heard.drawn).toMatchObject([
      { x: 113, y: 47 },
      { x: 110, y: 50 },
    ]);
  });
});

describe("with no tool in hand", () => {
  test("what is moved snaps by its nearest corner, where that is asked for", () => {
    const image = openImage({ regions: two, selection: ["a"] });
    image.run("Snap to edges");
    // Its lower right corner comes near the upper left one of the other.
    image.drag([70, 70], [157, 134]);
    expect(image.region("a")).toMatchObject({ x: 140, y: 110, width: 60, height: 40 });
    image.run("Snap to edges");
    image.drag([160, 130], [163, 135]);
    expect(image.region("a")).toMatchObject({ x: 143, y: 115 });
  });

  test("a drag picks all that it touches", () => {
    const image = openImage({ regions: two });
    image.drag([10, 10], [220, 160]);
    expect(image.selected()).toEqual(["a", "b"]);
    expect(image.heard.said.at(-1)).toBe("2 regions selected.");
  });

  test("Escape takes the frame away again", () => {
    const image = openImage({ regions: two });
    image.down(10, 10);
    image.move(220, 160);
    image.key("Escape");
    image.move(230, 170);
    image.up(230, 170);
    expect(image.selected()).toEqual([]);
  });

  test("Shift adds by clicks and by drags", () => {
    const image = openImage({ regions: two });
    image.click(70, 70);
    image.click(220, 170, { shiftKey: true });
    expect(image.selected()).toEqual(["a", "b"]);
    image.click(220, 170, { shiftKey: true });
    image.drag([190, 140], [230, 180], { shiftKey: true });
    expect(image.selected()).toEqual(["a", "b"]);
  });

  test("what is hidden cannot be picked", () => {
    const image = openImage({ regions: [box("a", 50, 50, { hidden: true })] });
    image.click(70, 70);
    image.drag([10, 10], [220, 160]);
    expect(image.selected()).toEqual([]);
  });

  test("several are moved together, as one edit, and none leaves the image", () => {
    const image = openImage({ regions: two, selection: ["a", "b"] });
    image.drag([70, 70], [90, 60]);
    expect(image.heard.edits).toBe(1);
    expect(image.region("a")).toMatchObject({ x: 70, y: 40 });
    expect(image.region("b")).toMatchObject({ x: 220, y: 140 });
    image.drag([90, 60], [390, 60]);
    expect(image.region("b")).toMatchObject({ x: 340 });
    expect(image.region("a")).toMatchObject({ x: 190 });
  });

  test("what is locked can be picked and stays where it is", () => {
    const image = openImage({ regions: [box("a", 50, 50, { locked: true })] });
    image.click(70, 70);
    expect(image.selected()).toEqual(["a"]);
    image.drag([70, 70], [120, 90]);
    image.drag([110, 90], [150, 120]);
    expect(image.heard.edits).toBe(0);
  });

  test("a double click comes nearer, and the next one goes back to the whole", () => {
    const image = openImage();
    image.click(200, 150);
    image.click(200, 150);
    expect(image.heard.said.at(-1)).toBe("Zoom 250 %.");
    image.click(200, 150);
    image.click(200, 150);
    expect(image.heard.said.at(-1)).toBe("Zoom 100 %.");
  });

  test("an enlarged image is dragged about, and Shift picks", () => {
    const image = openImage({ regions: two });
    zoomedIn(image);
    image.drag([10, 10], [380, 280]);
    expect(image.selected()).toEqual([]);
    image.drag([10, 10], [380, 280], { shiftKey: true });
    expect(image.selected()).toContain("a");
  });
});
