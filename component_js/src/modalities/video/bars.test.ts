import { expect, test } from "vitest";
import { createBars } from "./bars";
import { frames, trackOf } from "./film.test.given";

const space = { kind: "film", width: 400, height: 300, duration: 10, rate: 20 } as const;
const barsOf = createBars({ frames, space, note: "", url: "" });

test("a track reaches from where it appears to the end, or to where it is gone", () => {
  const track = trackOf("a", [20, 0], [40, 10]);
  const [bar] = barsOf([track]);
  expect(bar).toMatchObject({ start: 1, end: 10, marks: [1, 2] });
  const [first, last] = track.frames;
  const left = { ...track, frames: first && last ? [first, { ...last, visible: false }] : [] };
  expect(barsOf([left])[0]).toMatchObject({ start: 1, end: 2 });
});

test("of a track that has not changed, the bar is the same", () => {
  const track = trackOf("a", [20, 0]);
  expect(barsOf([track])[0]).toBe(barsOf([track])[0]);
});

test("a key frame between two frames is shown on the one that it is nearest to", () => {
  expect(barsOf([trackOf("a", [19.8, 0])])[0]).toMatchObject({ start: 1, marks: [1] });
});
