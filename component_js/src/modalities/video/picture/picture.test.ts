// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { createScope } from "../../../core/scope";
import type { Track } from "../../../schema.gen";
import { frames, openFilm, plane, trackOf } from "../film.test.given";
import { openPicture } from "./picture";
import type { Props } from "./stage";

const scope = createScope();
afterEach(() => document.body.replaceChildren());

function open(regions: readonly Track[] = [], some: Partial<Props> = {}) {
  const frame = document.createElement("div");
  Object.defineProperty(frame, "clientWidth", { value: plane.width });
  frame.setPointerCapture = vi.fn();
  document.body.append(frame);
  const film = openFilm(regions, some);
  const picture = openPicture(scope, {
    ...{ frame, frames, plane, props: film.props },
    film: document.createElement("video"),
    onFrame: () => {},
  });
  film.onUpdate(picture.update);
  const pointer = (type: string, x: number, y: number, more: PointerEventInit = {}): void => {
    const at = { clientX: x, clientY: y, pointerId: 1, pointerType: "mouse", bubbles: true };
    frame.dispatchEvent(new PointerEvent(type, { ...at, ...more }));
  };
  return {
    ...film,
    press(...keys: readonly string[]) {
      for (const key of keys) {
        const [name = "", ...held] = key.split("+").reverse();
        const [altKey, shiftKey] = [held.includes("Alt"), held.includes("Shift")];
        const press = { key: name, code: name, altKey, shiftKey, bubbles: true };
        frame.dispatchEvent(new KeyboardEvent("keydown", press));
      }
    },
    click(x: number, y: number) {
      pointer("pointerdown", x, y);
      pointer("pointerup", x, y);
    },
    drag(from: readonly [number, number], to: readonly [number, number], more?: PointerEventInit) {
      pointer("pointerdown", ...from, more);
      pointer("pointermove", (from[0] + to[0]) / 2, (from[1] + to[1]) / 2, more);
      pointer("pointermove", ...to, more);
      pointer("pointerup", ...to, more);
    },
    boxes: () =>
      film
        .props()
        .regions.flatMap((each) => (each.kind === "track" ? [each.frames] : []))
        .map((keys) => keys.map(({ time, x, y, width, height }) => [time, x, y, width, height])),
  };
}

test("a drag draws a track with a key frame on the frame that is shown", () => {
  const film = open();
  film.clock.seek(frames.start(7));
  film.drag([10, 20], [50, 60]);
  expect(film.boxes()).toEqual([[[7 / 20, 10, 20, 40, 40]]]);
});

test("two clicks draw one too, and escape gives it up", () => {
  const film = open();
  film.click(10, 20);
  film.click(50, 60);
  expect(film.boxes()).toEqual([[[0, 10, 20, 40, 40]]]);
  film.click(200, 20);
  film.press("Escape");
  expect(film.boxes()).toHaveLength(1);
});

test("on another frame a drag moves the box there, as one edit", () => {
  const film = open([trackOf("a", [0, 100], [20, 200])]);
  film.clock.seek(frames.start(10));
  film.drag([170, 120], [180, 120]);
  expect(film.keys("a")).toEqual([
    [0, 100, true],
    [10, 160, true],
    [20, 200, true],
  ]);
  expect(film.heard.edits).toBe(1);
  expect([...film.props().selection]).toEqual(["a"]);
});

test("with control a drag draws over what is there", () => {
  const film = open([trackOf("a", [0, 100])]);
  film.drag([110, 110], [140, 130], { ctrlKey: true });
  expect(film.keys("a")).toEqual([[0, 100, true]]);
  expect(film.boxes()).toHaveLength(2);
});

test("the keys alone draw a box, move it and stretch it", () => {
  const film = open();
  film.press("ArrowRight", "Enter", "ArrowRight", "ArrowDown", "Enter");
  expect(film.boxes()).toEqual([[[0, 210, 150, 10, 10]]]);
  film.update({ selection: new Set(["drawn"]) });
  film.clock.seek(frames.start(4));
  film.press("ArrowLeft", "Shift+ArrowDown", "Alt+ArrowRight");
  expect(film.boxes()).toEqual([
    [
      [0, 210, 150, 10, 10],
      [0.2, 209, 160, 11, 10],
    ],
  ]);
});

test("what is locked is neither taken nor moved", () => {
  const film = open([{ ...trackOf("a", [0, 100]), locked: true }], { drawing: undefined });
  film.drag([110, 110], [140, 130]);
  film.update({ selection: new Set(["a"]) });
  film.press("ArrowLeft");
  expect(film.heard.edits).toBe(0);
});

test("a key frame that lies beside the start of its frame is the one that is moved", () => {
  const late = trackOf("a", [0, 100], [10.3, 200]);
  const film = open([late]);
  film.clock.seek(frames.start(10));
  film.drag([230, 120], [240, 120]);
  expect(film.props().regions[0]).toMatchObject({
    frames: [{ x: 100 }, { time: 10.3 / 20, x: 210 }],
  });
});

test("a box that is pulled is let go of when another frame is shown", () => {
  const film = open([trackOf("a", [0, 100])], { selection: new Set(["a"]) });
  film.click(160, 140);
  film.clock.seek(frames.start(3));
  expect(film.heard.said).toContain("Taken. Click where it should go, or press Escape.");
  film.click(390, 290);
  expect(film.keys("a")).toEqual([[0, 100, true]]);
});
