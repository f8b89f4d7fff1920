// @vitest-environment happy-dom
import { act, createRef } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { openImage } from "../surface.test.given";
import { Controls } from "./Controls";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

function open() {
  const image = openImage();
  const room = document.createElement("div");
  document.body.append(room);
  const panel = createRef<HTMLDivElement>();
  act(() => {
    createRoot(room).render(
      <Controls offer={image.surface.offer} sight={image.sight} panel={panel} />,
    );
  });
  const named = (name: string): HTMLElement => {
    const found = room.querySelector<HTMLElement>(`.el-view > [aria-label="${name}"]`);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  return { image, room, named, press: (name: string) => act(() => named(name).click()) };
}

test("the controls say how large it is, and go nearer and back", () => {
  const { room, named, press } = open();
  expect(room.textContent).toContain("100 %");
  expect(named("Zoom out").getAttribute("aria-disabled")).toBe("true");
  press("Zoom in");
  expect(room.textContent).toContain("125 %");
  press("125 %, to actual size");
  press("Fit the image");
  expect(room.textContent).toContain("100 %");
});

test("what cannot be done now is not done, and keeps the focus", () => {
  const { room, named, press } = open();
  named("Zoom out").focus();
  press("Zoom out");
  expect(room.textContent).toContain("100 %");
  expect(document.activeElement).toBe(named("Zoom out"));
});

test("the panel turns the grid on and brings the image back as it is", async () => {
  const { image, room } = open();
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(room.textContent).toContain("Grid");
  });
  const grid = [...room.querySelectorAll("label")].find((each) => each.textContent === "Grid");
  act(() => grid?.querySelector("input")?.click());
  expect(image.sight.get().grid).toBe(true);
  expect(image.heard.said.at(-1)).toBe("Grid: on.");
  act(() => image.sight.set({ brightness: 1.5 }));
  expect(room.textContent).toContain("150 %");
  const reset = [...room.querySelectorAll("button")].find(
    (each) => each.textContent === "As the image is",
  );
  act(() => reset?.click());
  expect(image.sight.get().brightness).toBe(1);
});
