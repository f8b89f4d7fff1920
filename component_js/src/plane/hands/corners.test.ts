// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { bare } from "../../core/part";
import type { Polygon } from "../../schema.gen";
import { openImage } from "../surface.test.given";

describe("corners under the pointer", () => {
  const polygon: Polygon = {
    ...bare,
    id: "p",
    source: "photo",
    labels: [],
    kind: "polygon",
    points: [
      [50, 50],
      [150, 50],
      [150, 150],
      [100, 190],
      [50, 150],
    ],
    holes: [],
  };
  const corners = (image: ReturnType<typeof openImage>): number => {
    const region = image.region("p");
    return region?.kind === "polygon" ? region.points.length : 0;
  };

  test("a double click takes a corner away", () => {
    const image = openImage({ regions: [polygon], selection: ["p"] });
    image.click(150, 150);
    image.click(150, 150);
    expect(corners(image)).toBe(4);
  });

  test("so does a click with Alt", () => {
    const image = openImage({ regions: [polygon], selection: ["p"] });
    image.click(150, 50, { altKey: true });
    expect(corners(image)).toBe(4);
  });

  test("a single click takes it, and the next one puts it elsewhere", () => {
    const image = openImage({ regions: [polygon], selection: ["p"] });
    image.click(150, 50);
    image.move(200, 40);
    image.click(200, 40);
    expect(corners(image)).toBe(5);
    expect(image.region("p")).toMatchObject({ points: expect.arrayContaining([[200, 40]]) });
  });

  test("a double click on a joint says that it is covered, and Alt takes it away", () => {
    const joint = (name: string, x: number) => ({ name, x, y: 100, seen: true });
    const image = openImage({
      regions: [
        {
          ...bare,
          id: "s",
          source: "photo",
          labels: [],
          kind: "skeleton",
          joints: [joint("left", 50), joint("right", 150)],
        },
      ],
      selection: ["s"],
    });
    image.click(150, 100);
    image.click(150, 100);
    expect(image.region("s")).toMatchObject({ joints: [{ seen: true }, { seen: false }] });
    image.click(150, 100, { altKey: true });
    expect(image.region("s")).toMatchObject({ joints: [{ name: "left" }] });
  });
});
