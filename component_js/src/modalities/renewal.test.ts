// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { createScope } from "../core/scope";
import { createRenewal } from "./renewal";

const NETWORK = 2;
const DECODE = 3;
const link = (until: number): string =>
  `https://app.example/clips/a.mp4?since=1&until=${until}&for=300&sig=a`;
/** A minute before the first link ends. */
const NOW = 1_000_000;

class Film extends EventTarget {
  paused = true;
  currentTime = 0;
  playbackRate = 1;
  duration = 100;
  error: { readonly code: number } | null = null;
  buffered = { length: 1, start: () => 0, end: () => 10 };
  loads: string[] = [];

  set src(url: string) {
    this.loads.push(url);
    this.error = null;
    this.paused = true;
    this.currentTime = 0;
    this.playbackRate = 1;
    this.tell("emptied");
  }

  play(): Promise<void> {
    this.paused = false;
    this.tell("play");
    return Promise.resolve();
  }

  pause(): void {
    this.paused = true;
    this.tell("pause");
  }

  /** As Chromium: the film stands before anybody hears why. */
  fail(code: number): void {
    this.error = { code };
    this.paused = true;
  }

  tell(type: string): void {
    this.dispatchEvent(new Event(type));
  }
}

/** The calls, each by its method; a POST gives a link that ends `later`. */
function serving(isExpired: boolean, later = 1300): readonly string[] {
  const calls: string[] = [];
  vi.stubGlobal("fetch", async (_: string, init?: RequestInit) => {
    calls.push(init?.method ?? "GET");
    if (init?.method === "POST") return Response.json({ url: link(later) });
    return isExpired
      ? Response.json({ code: "expired", renew: link(1060) }, { status: 403 })
      : new Response("a", { status: 206 });
  });
  return calls;
}

function opened(until = 1060) {
  const film = new Film();
  const scope = createScope();
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: it has all of an element that is asked for.
  const media = film as unknown as HTMLMediaElement;
  return { film, scope, renewal: createRenewal(scope, media, link(until)) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.spyOn(document, "baseURI", "get").mockReturnValue("https://app.example/");
  vi.spyOn(Date, "now").mockReturnValue(NOW * 1000);
});

test("a film whose link ran out plays on at a new one, where it was and as fast", async () => {
  const calls = serving(true);
  const { film, renewal } = opened(NOW + 60);
  await film.play();
  film.currentTime = 42;
  film.playbackRate = 1.5;
  film.fail(NETWORK);
  const goesOn = renewal.goesOn();
  film.tell("pause");
  expect(await goesOn).toBe(true);
  expect(calls).toEqual(["GET", "POST"]);
  expect(film).toMatchObject({ loads: [link(1300)], currentTime: 42, playbackRate: 1.5 });
  expect(film.paused).toBe(false);
});

test("a film that was paused stays so", async () => {
  serving(true);
  const { film, renewal } = opened();
  await film.play();
  film.pause();
  film.currentTime = 42;
  film.fail(NETWORK);
  expect(await renewal.goesOn()).toBe(true);
  expect(film).toMatchObject({ currentTime: 42, paused: true });
});

test("what fails at the new link at once is told; what fails later is renewed again", async () => {
  serving(true);
  const { film, renewal } = opened();
  film.fail(NETWORK);
  expect(await renewal.goesOn()).toBe(true);
  film.fail(NETWORK);
  expect(await renewal.goesOn()).toBe(false);
  serving(true, 1400);
  film.tell("canplay");
  film.fail(NETWORK);
  expect(await renewal.goesOn()).toBe(true);
});

test("nothing goes on where the link still holds, or the film is damaged", async () => {
  const calls = serving(false);
  const { film, renewal } = opened();
  film.fail(DECODE);
  expect(await renewal.goesOn()).toBe(false);
  expect(calls).toEqual([]);
  film.fail(NETWORK);
  expect(await renewal.goesOn()).toBe(false);
  expect(film.loads).toEqual([]);
});

test.each(["play", "seeking", "waiting", "stalled"])(
  "a link that is about to run out is renewed at %s",
  async (type) => {
    const calls = serving(false);
    const { film } = opened(NOW + 29);
    film.tell(type);
    film.tell(type);
    await settled();
    await settled();
    expect(calls).toEqual(["POST"]);
    expect(film.loads).toEqual([link(1300)]);
    // By our clock it has run out as well, which may be wrong: it was renewed a moment ago.
    film.tell(type);
    await settled();
    expect(calls).toEqual(["POST"]);
  },
);

test("a link that holds is not renewed, nor one of a film that is all there", async () => {
  const calls = serving(false);
  opened(NOW + 60).film.tell("seeking");
  const { film } = opened(NOW + 29);
  film.buffered = { length: 1, start: () => 0, end: () => 100 };
  film.tell("seeking");
  await settled();
  expect(calls).toEqual([]);
});

test("a film that is shown no more is left alone", async () => {
  serving(true);
  const { film, scope, renewal } = opened();
  film.fail(NETWORK);
  const goesOn = renewal.goesOn();
  scope.close();
  expect(await goesOn).toBe(false);
  expect(film.loads).toEqual([]);
});
