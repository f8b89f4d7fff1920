import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClock, type Player } from "./clock";
import { actor as acting } from "./player.test.given";

let time = 0;
let frames = new Map<number, () => void>();
let asked = 0;

beforeEach(() => {
  time = 0;
  frames = new Map();
  vi.spyOn(performance, "now").mockImplementation(() => time);
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => {
    asked += 1;
    frames.set(asked, run);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (request: number) => frames.delete(request));
});
afterEach(() => vi.unstubAllGlobals());

/** Let so many seconds pass, a hundred frames in each. */
function pass(seconds: number): void {
  for (let frame = 0; frame < Math.round(seconds * 100); frame++) {
    time += 10;
    const due = frames;
    frames = new Map();
    for (const run of due.values()) run();
  }
}

const actor = (length: number, refuses = false) => acting(length, () => time, refuses);

test("without a player it goes by itself, as fast as it is told, and stops at the end", () => {
  const clock = createClock();
  clock.join(10);
  clock.setRate(2);
  clock.play();
  pass(3);
  expect(clock.now()).toBeCloseTo(6);
  pass(3);
  expect(clock.now()).toBe(10);
  expect(clock.running()).toBe(false);
});

test("at the end, play begins anew", () => {
  const clock = createClock();
  clock.join(2);
  clock.seek(2);
  clock.play();
  pass(1);
  expect(clock.now()).toBeCloseTo(1);
});

test("a cursor goes no further than the longest source", () => {
  const clock = createClock();
  clock.join(4);
  clock.join(7);
  clock.seek(9);
  expect(clock.now()).toBe(7);
  clock.seek(-1);
  expect(clock.now()).toBe(0);
});

test("the first player says what time it is, and another that drifts is moved to it", () => {
  const clock = createClock();
  const [sound, film] = [actor(20), actor(20)];
  clock.join(20, sound);
  clock.join(20, film);
  clock.play();
  pass(0.1);
  film.slip = 0.05;
  pass(6);
  expect(clock.now()).toBeCloseTo(sound.at);
  expect(Math.abs(film.at - sound.at)).toBeLessThan(0.1);
  expect(film.told.filter((each) => each.startsWith("seek 0")).length).toBeLessThan(3);
  expect(sound.told.filter((each) => each.startsWith("seek")).length).toBe(0);
});

test("a player that is slow to find its place is not sent off at every frame", () => {
  const clock = createClock();
  const [sound, film] = [actor(20), actor(20)];
  clock.join(20, sound);
  clock.join(20, { ...film, now: () => 0 });
  clock.play();
  pass(2);
  expect(film.told.filter((each) => each.startsWith("seek")).length).toBeLessThan(6);
});

test("a player that may not play stops them all", async () => {
  const clock = createClock();
  const other = actor(5);
  clock.join(5, other);
  clock.join(5, actor(5, true));
  clock.play();
  await Promise.resolve();
  await Promise.resolve();
  expect(clock.running()).toBe(false);
  expect(other.runs).toBe(false);
});

test("a refusal of a play that was stopped meanwhile leaves the next one alone", async () => {
  const clock = createClock();
  let refuse = (_: Error): void => {};
  const late: Player = {
    ...actor(5),
    play: () => new Promise((_, reject) => (refuse = reject)),
  };
  clock.join(5, late);
  clock.play();
  const first = refuse;
  clock.pause();
  clock.play();
  first(new Error("interrupted"));
  await Promise.resolve();
  await Promise.resolve();
  expect(clock.running()).toBe(true);
});

test("a player that ends before the others stops, and plays again once there is something to play", () => {
  const clock = createClock();
  const [short, long] = [actor(2), actor(6)];
  clock.join(2, short);
  clock.join(6, long);
  clock.play();
  pass(3);
  expect(short.runs).toBe(false);
  expect(clock.now()).toBeCloseTo(long.at);
  clock.seek(1);
  pass(0.5);
  expect(short.runs).toBe(true);
  expect(clock.now()).toBeCloseTo(1.5, 1);
});

test("where a player ends sooner than was said, the cursor goes on to the end by itself", () => {
  const clock = createClock();
  const early = actor(1.9);
  clock.join(2, { ...early, ended: () => early.at >= 1.9 });
  clock.play();
  pass(3);
  expect(clock.now()).toBe(2);
  expect(clock.running()).toBe(false);
});

test("a part is played once, and then all of it goes on from there", () => {
  const clock = createClock();
  clock.join(10);
  clock.play({ start: 3, end: 4, loops: false });
  expect(clock.now()).toBe(3);
  pass(2);
  expect(clock.now()).toBe(4);
  expect(clock.running()).toBe(false);
  clock.play();
  pass(1);
  expect(clock.now()).toBeCloseTo(5);
});

test("a part that loops begins anew until it is left", () => {
  const clock = createClock();
  clock.join(10);
  clock.play({ start: 3, end: 4, loops: true });
  pass(2.5);
  expect(clock.now()).toBeCloseTo(3.5, 1);
  clock.keepTo(undefined);
  pass(1);
  expect(clock.now()).toBeCloseTo(4.5, 1);
  clock.keepTo({ start: 3, end: 4, loops: true });
  clock.seek(8);
  expect(clock.part()).toBeUndefined();
});

test("an instant that loops is over at once", () => {
  const clock = createClock();
  clock.join(10);
  clock.play({ start: 3, end: 3, loops: true });
  pass(0.1);
  expect(clock.running()).toBe(false);
});

test("who joins later is put where the others are, and who leaves is stopped", () => {
  const clock = createClock();
  clock.join(10);
  clock.setRate(2);
  clock.play();
  pass(1);
  const late = actor(10);
  const leave = clock.join(10, late);
  expect(late.at).toBeCloseTo(2);
  pass(0.5);
  expect(late.runs).toBe(true);
  expect(late.at).toBeCloseTo(3, 1);
  leave();
  expect(late.runs).toBe(false);
  expect(clock.running()).toBe(true);
});

test("with the last source it stops", () => {
  const clock = createClock();
  const leave = clock.join(3);
  clock.play();
  leave();
  expect(clock.running()).toBe(false);
});

test("listeners hear of steps until they leave", () => {
  const clock = createClock();
  clock.join(3);
  const heard = vi.fn();
  const leave = clock.subscribe(heard);
  clock.seek(1);
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
  clock.seek(2);
  expect(heard).toHaveBeenCalledTimes(1);
});
