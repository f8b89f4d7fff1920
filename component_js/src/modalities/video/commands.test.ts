import { expect, test } from "vitest";
import type { Track } from "../../schema.gen";
import { trackCommands } from "./commands";
import { frames, openFilm, trackOf } from "./film.test.given";

function open(regions: readonly Track[], selected: readonly string[], locked = false) {
  const film = openFilm(regions, { selection: new Set(selected), locked });
  const frame = (): number => frames.at(film.clock.now());
  const find = (id: string) =>
    trackCommands({ frames, frame, props: film.props }, film.props()).find(
      (each) => each.id === `video.${id}`,
    );
  return {
    ...film,
    frame,
    can: (id: string) => find(id)?.enabled,
    run(id: string, at?: number) {
      if (at !== undefined) film.clock.seek(frames.start(at));
      find(id)?.run();
    },
  };
}

const moving = trackOf("a", [10, 0], [30, 200]);

test("a key frame is set where the box is, and taken away again", () => {
  const film = open([moving], ["a"]);
  film.run("key", 20);
  expect(film.keys("a")).toEqual([
    [10, 0, true],
    [20, 100, true],
    [30, 200, true],
  ]);
  film.run("key", 20);
  expect(film.keys("a")).toHaveLength(2);
});

test("the only key frame stays", () => {
  const film = open([trackOf("a", [10, 0])], ["a"]);
  film.run("key", 10);
  expect(film.keys("a")).toHaveLength(1);
  expect(film.heard.said).toEqual(["It is the only key frame: delete the track instead."]);
});

test("a track is gone from a frame on, and back from another", () => {
  const film = open([moving], ["a"]);
  film.run("gone", 20);
  film.run("gone", 25);
  expect(film.keys("a")).toEqual([
    [10, 0, true],
    [20, 100, false],
    [25, 100, true],
    [30, 200, true],
  ]);
});

test("before it appears, it is back from here where it will be first", () => {
  const film = open([moving], ["a"]);
  film.run("gone", 2);
  expect(film.keys("a")[0]).toEqual([2, 0, true]);
});

test("the cursor goes from key frame to key frame, and says where none is", () => {
  const film = open([moving], ["a"]);
  film.run("next_key", 0);
  expect(film.frame()).toBe(10);
  film.run("next_key");
  expect(film.frame()).toBe(30);
  film.run("next_key");
  expect(film.frame()).toBe(30);
  expect(film.heard.said.at(-1)).toBe("No key frame after this.");
  film.run("previous_key");
  expect(film.frame()).toBe(10);
});

test("split and merged, it is one track again", () => {
  const film = open([moving], ["a"]);
  film.run("split", 20);
  expect(film.props().regions).toHaveLength(2);
  const [first, later] = film.props().regions;
  expect(film.keys("a")).toEqual([
    [10, 0, true],
    [20, 100, false],
  ]);
  film.update({ selection: new Set([first?.id ?? "", later?.id ?? ""]) });
  film.run("merge");
  expect(film.props().regions).toHaveLength(1);
  expect(film.keys("a")).toEqual([
    [10, 0, true],
    [20, 100, true],
    [30, 200, true],
  ]);
});

test("nothing is done to what is locked, but it is walked", () => {
  const film = open([{ ...moving, locked: true }], ["a"]);
  expect([film.can("key"), film.can("gone"), film.can("split")]).toEqual([false, false, false]);
  expect(film.can("next_key")).toBe(true);
  expect(open([moving], ["a"], true).can("key")).toBe(false);
});

test("needless key frames are dropped", () => {
  const film = open([trackOf("a", [0, 0], [10, 50], [20, 100], [30, 0])], ["a"]);
  film.run("simplify", 0);
  expect(film.keys("a").map(([frame]) => frame)).toEqual([0, 20, 30]);
});
