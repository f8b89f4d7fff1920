// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Drawing } from "../../regions/region";
import type { AnyRegion, Polygon } from "../../schema.gen";
import { openImage } from "../surface.test.given";

const tool = (kind: Drawing["kind"], name: string = kind, joints: readonly string[] = []) =>
  ({ kind, tool: name, joints }) as const;
const square: Polygon = {
  ...bare,
  id: "p",
  source: "photo",
  labels: [],
  kind: "polygon",
  points: [
    [50, 50],
    [250, 50],
    [250, 250],
    [50, 250],
  ],
  holes: [],
};
type Image = ReturnType<typeof openImage>;
const clicks = (image: Image, ...places: readonly (readonly [number, number])[]): void => {
  for (const [x, y] of places) {
    image.move(x, y);
    image.click(x, y);
  }
};
const last = (image: Image): string | undefined => image.heard.said.at(-1);

describe("drawing corner by corner", () => {
  test("a press that is dragged sets a corner at both ends", () => {
    const image = openImage({ drawing: tool("polygon") });
    clicks(image, [10, 10], [110, 10]);
    image.drag([110, 100], [10, 100]);
    image.key("Enter");
    expect(image.heard.drawn).toMatchObject([
      {
        points: [
          [10, 10],
          [110, 10],
          [110, 100],
          [10, 100],
        ],
      },
    ]);
  });

  test("a corner that would cross an edge is said not to be set", () => {
    const image = openImage({ drawing: tool("polygon") });
    clicks(image, [10, 50], [110, 50], [110, 150], [60, 10]);
    expect(last(image)).toBe("An edge would cross another here. Choose another place.");
    clicks(image, [20, 140]);
    expect(last(image)).toContain("Corner set.");
  });

  test("what cannot be closed says so, and stays in hand", () => {
    const image = openImage({ drawing: tool("polygon") });
    // The line from the last corner back to the first would cross the second edge.
    clicks(image, [10, 10], [200, 10], [200, 100], [100, 100], [100, 200], [300, 200], [300, 50]);
    image.key("Enter");
    expect(image.heard.drawn).toEqual([]);
    expect(last(image)).toContain("Closing here would cross an edge");
    image.click(10, 10);
    expect(last(image)).toContain("Closing here would cross an edge");
    image.key("Backspace");
    image.key("Backspace");
    image.key("Enter");
    expect(image.heard.drawn).toHaveLength(1);
  });

  test("two corners are too few to end on", () => {
    const image = openImage({ drawing: tool("polygon") });
    clicks(image, [10, 10], [110, 10], [110, 10]);
    expect(last(image)).toContain("too few corners");
    expect(image.heard.drawn).toEqual([]);
  });

  test("a second finger leaves it in hand, and so does the palm of a hand", () => {
    const image = openImage({ drawing: tool("polygon") });
    const touch = { pointerType: "touch" };
    for (const [x, y] of [
      [10, 10],
      [110, 10],
      [110, 110],
    ] as const) {
      image.click(x, y, touch);
    }
    image.down(200, 200, { ...touch, pointerId: 1 });
    image.move(220, 220, { ...touch, pointerId: 1 });
    image.down(300, 200, { ...touch, pointerId: 2 });
    image.up(220, 220, { ...touch, pointerId: 1 });
    image.up(300, 200, { ...touch, pointerId: 2 });
    // It would be moved on from where it was, not from where the finger was.
    image.key("ArrowRight", { shiftKey: true });
    expect(last(image)).toBe("Polygon, 4 corners, 101 by 100 pixels at 10, 10.");
    image.key("Backspace");
    image.key("Escape");
    expect(last(image)).toBe("Given up.");
  });
});

describe("what is said", () => {
  test("of a hole that begins outside", () => {
    const image = openImage({
      drawing: tool("polygon", "hole"),
      regions: [square],
      selection: ["p"],
    });
    image.click(300, 280);
    expect(last(image)).toBe("A hole begins inside the polygon.");
    image.click(100, 100);
    expect(last(image)).toContain("Corner set.");
  });

  test("of an outline that a click begins", () => {
    const image = openImage({ drawing: tool("polygon", "freehand") });
    image.click(100, 100);
    expect(last(image)).toBe("Follow the outline; click again to end it.");
  });

  test("of corners that have to stay", () => {
    const triangle: AnyRegion = { ...square, points: square.points.slice(0, 3) };
    const image = openImage({ regions: [triangle], selection: ["p"] });
    image.key(".");
    image.key("Delete");
    expect(last(image)).toBe("It has too few corners, or an edge would cross another.");
  });

  test("nothing of a stroke, which Backspace takes nothing of", () => {
    const image = openImage({ drawing: tool("mask", "brush") });
    image.key("Enter");
    image.key("ArrowRight");
    image.key("Backspace");
    expect(last(image)).not.toContain("Taken back");
  });
});

describe("a skeleton by key", () => {
  test("Shift sets a joint as covered, Alt leaves one out", () => {
    const image = openImage({ drawing: tool("skeleton", "skeleton", ["a", "b", "c"]) });
    image.key("Enter", { shiftKey: true });
    expect(last(image)).toBe("First point set at 200, 150.");
    image.key("ArrowRight");
    expect(last(image)).toBe("Skeleton, 2 joints, 1 covered, b at 210, 150.");
    image.key("Enter", { altKey: true });
    expect(last(image)).toBe("Left out.");
    image.key("ArrowRight");
    image.key("Enter");
    expect(image.heard.drawn).toMatchObject([
      {
        joints: [
          { name: "a", x: 200, seen: false },
          { name: "c", x: 220, seen: true },
        ],
      },
    ]);
  });

  test("Shift with Enter belongs to what a model proposes, where it proposes something", () => {
    const image = openImage({ drawing: tool("skeleton", "skeleton", ["a", "b"]) });
    image.update({ proposed: [square] });
    expect(image.key("Enter", { shiftKey: true })).toBe(false);
  });
});

describe("a brush that is tapped", () => {
  const touch = { pointerType: "touch" };

  test("leaves a dab at once, also on another region", () => {
    const image = openImage({ drawing: tool("mask", "brush"), regions: [square] });
    image.click(20, 20, touch);
    image.click(150, 150, touch);
    expect(image.heard.drawn).toMatchObject([{ kind: "mask" }, { kind: "mask" }]);
  });
});

test("a skeleton is given up once a label is picked that does not have its joints", () => {
  const image = openImage({ drawing: tool("skeleton", "skeleton", ["nose", "hand", "foot"]) });
  clicks(image, [10, 10], [50, 50]);
  image.update({ drawing: tool("skeleton", "skeleton", ["foot", "hand", "nose"]) });
  expect(last(image)).not.toBe("Given up.");
  image.update({ drawing: tool("box") });
  expect(last(image)).toBe("Given up.");
  expect(image.heard.drawn).toEqual([]);
});
