// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createScope } from "../../core/scope";
import { evenFrames } from "./frames";
import { createPlayer } from "./player";

const frames = evenFrames(20, 10);

/** A film that shows a frame when told to, and not the right one by `off` seconds. */
function open(off = 0) {
  const film = document.createElement("video");
  const seeks: number[] = [];
  let at = 0;
  let seeking = false;
  let watcher: VideoFrameRequestCallback = () => {};
  Object.defineProperties(film, {
    paused: { value: true },
    seeking: { get: () => seeking },
    currentTime: {
      get: () => at,
      set(to: number) {
        at = to;
        seeking = true;
        seeks.push(to);
      },
    },
  });
  film.requestVideoFrameCallback = (watch) => {
    watcher = watch;
    return 1;
  };
  film.cancelVideoFrameCallback = () => {};
  const player = createPlayer(createScope(), film, frames, 10);
  const shown = (): number => frames.at(at - off);
  return {
    player,
    seeks,
    shown,
    arrive() {
      seeking = false;
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: only this much of it is read.
      watcher(0, { mediaTime: frames.start(shown()) } as VideoFrameCallbackMetadata);
      film.dispatchEvent(new Event("seeked"));
    },
  };
}

test("it stands in the middle of the frame that the cursor is on", () => {
  const film = open();
  film.player.seek(frames.start(7));
  expect(film.seeks).toEqual([7.5 / 20]);
});

test("while it goes somewhere, only the last of what it is told counts", () => {
  const film = open();
  for (const frame of [3, 4, 5, 6]) film.player.seek(frames.start(frame));
  expect(film.seeks).toEqual([3.5 / 20]);
  film.arrive();
  expect(film.seeks.at(-1)).toBe(6.5 / 20);
  film.arrive();
  expect(film.seeks).toHaveLength(2);
});

test.each([0.08, -0.08, 0.2])("where the browser shows another frame, it goes on: %d", (off) => {
  const film = open(off);
  film.player.seek(frames.start(50));
  for (let turn = 0; turn < 20; turn += 1) film.arrive();
  expect(film.shown()).toBe(50);
  expect(film.seeks.length).toBeLessThan(10);
});
