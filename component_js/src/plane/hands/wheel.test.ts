// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { openImage } from "../surface.test.given";

function turn(image: ReturnType<typeof openImage>, init: WheelEventInit): boolean {
  const event = new WheelEvent("wheel", { bubbles: true, cancelable: true, ...init });
  // The DOM of these tests leaves the keys out.
  if (event.ctrlKey === undefined)
    Object.defineProperty(event, "ctrlKey", { value: init.ctrlKey ?? false });
  if (event.shiftKey === undefined)
    Object.defineProperty(event, "shiftKey", { value: init.shiftKey ?? false });
  image.frame.dispatchEvent(event);
  return event.defaultPrevented;
}

test("a plain wheel scrolls the page, and it is said once how to zoom by it", () => {
  const image = openImage();
  expect(turn(image, { deltaY: 40 })).toBe(false);
  expect(image.frame.textContent).toContain("the wheel zoom the image");
  const another = openImage();
  turn(another, { deltaY: 40 });
  expect(another.frame.textContent).toBe("");
});

test("with Control it zooms", () => {
  const image = openImage();
  expect(turn(image, { deltaY: -60, ctrlKey: true })).toBe(true);
  expect(image.surface.offer.shown().percent).toBeGreaterThan(140);
});

test("sideways it pans what is enlarged, and else leaves the page to it", () => {
  const image = openImage();
  expect(turn(image, { deltaX: 40 })).toBe(false);
  for (let each = 0; each < 4; each++) image.run("Zoom in");
  expect(turn(image, { deltaX: 40 })).toBe(true);
  expect(turn(image, { deltaY: 40, shiftKey: true })).toBe(true);
  expect(turn(image, { deltaY: 40 })).toBe(false);
});
