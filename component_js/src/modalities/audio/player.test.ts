// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createPlayer } from "./player";

test("a voice that is slowed down keeps its pitch, also in what loads next", () => {
  const media = document.createElement("audio");
  createPlayer(media, 10).setRate(0.5);
  expect(media.preservesPitch).toBe(true);
  expect([media.playbackRate, media.defaultPlaybackRate]).toEqual([0.5, 0.5]);
});

test("it is not moved to where it is", () => {
  const seeks: number[] = [];
  const media = document.createElement("audio");
  Object.defineProperty(media, "currentTime", {
    get: () => 3,
    set: (to: number) => seeks.push(to),
  });
  const player = createPlayer(media, 10);
  player.seek(3.000_01);
  player.seek(4);
  expect(seeks).toEqual([4]);
});

test("at its end it is at its end, whatever its last step said", () => {
  const media = document.createElement("audio");
  Object.defineProperty(media, "ended", { value: true });
  expect(createPlayer(media, 10).now()).toBe(10);
});
