import { expect, test } from "vitest";
import { drive } from "../../core/tool";
import type { Workplane } from "../region";
import type { TrackShape } from "./geometry";
import { drawTrack, pullTrack } from "./tool";

const plane: Workplane = {
  kind: "plane",
  width: 640,
  height: 480,
  slack: 4,
  breadth: 20,
  joints: [],
};
const box = { x: 10, y: 20, width: 30, height: 40, rotation: 0, visible: true };
const track: TrackShape = { kind: "track", frames: [{ ...box, time: 0 }] };

test("a box that is drawn is the one key frame of a track", () => {
  const drawn = drive(drawTrack(2.5), plane).down({ x: 10, y: 20 }).up({ x: 40, y: 60 });
  expect(drawn.committed).toEqual({ kind: "track", frames: [{ ...box, time: 2.5 }] });
});

test("escape abandons it", () => {
  const run = drive(drawTrack(0), plane).down({ x: 10, y: 20 }).move({ x: 40, y: 60 });
  expect(run.preview?.frames).toHaveLength(1);
  expect(run.escape().committed).toBeNull();
});

test("pulled on another frame, it has a key frame there too", () => {
  const pulled = drive(pullTrack(track, { ...box, time: 1 }, "all"), plane)
    .down({ x: 15, y: 25 })
    .up({ x: 25, y: 25 });
  expect(pulled.committed?.frames).toEqual([
    { ...box, time: 0 },
    { ...box, time: 1, x: 20 },
  ]);
});

test("pulled where it has a key frame, that one is another", () => {
  const pulled = drive(pullTrack(track, { ...box, time: 0 }, "se"), plane)
    .down({ x: 40, y: 60 })
    .up({ x: 50, y: 60 });
  expect(pulled.committed?.frames).toEqual([{ ...box, time: 0, width: 40 }]);
});

test("a box that was turned more than once round is not turned back", () => {
  const turned = { ...box, time: 1, rotation: 725 };
  const pulled = drive(pullTrack(track, turned, "all"), plane)
    .down({ x: 15, y: 25 })
    .up({ x: 25, y: 25 });
  expect(pulled.committed?.frames.at(-1)?.rotation).toBe(725);
});
