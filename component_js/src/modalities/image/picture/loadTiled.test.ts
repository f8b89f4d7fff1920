// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createScope } from "../../../core/scope";
import { load } from "./load";

const info = {
  "@context": "http://iiif.io/api/image/3/context.json",
  id: "http://localhost:3000/pictures/@1/a.tif",
  profile: "level0",
  width: 4000,
  height: 3000,
  sizes: [{ width: 1000, height: 750 }],
  tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8] }],
};
const address = "/pictures/a.tif/info.json";
const seen = { scale: 1, ratio: 1, part: { x: 0, y: 0, width: 600, height: 400 } };
const asked: string[] = [];
const closed = vi.fn();

beforeEach(() => {
  asked.length = 0;
  closed.mockClear();
  vi.stubGlobal("createImageBitmap", () =>
    Promise.resolve({ width: 512, height: 512, close: closed }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(reply: (path: string) => Response | undefined): void {
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(new URL(url).pathname);
    const found = reply(new URL(url).pathname);
    return found ? Promise.resolve(found) : Promise.reject(new TypeError("Failed to fetch"));
  });
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status });

test("all of it comes first, small, and then what is looked at", async () => {
  answer((path) => (path.endsWith("info.json") ? json(info) : new Response("pixels")));
  const scope = createScope();
  const picture = await load(address, scope);
  expect(picture.plane).toEqual({ kind: "plane", width: 4000, height: 3000 });
  expect(asked).toEqual([address, "/pictures/@1/a.tif/full/1000,750/0/default.jpg"]);
  const parts: number[] = [];
  picture.onMore(({ x }) => parts.push(x));
  picture.look(seen);
  await vi.waitFor(() => expect(parts).toEqual([0, 512]));
  expect(asked.slice(2)).toEqual([
    "/pictures/@1/a.tif/0,0,512,512/512,512/0/default.jpg",
    "/pictures/@1/a.tif/512,0,512,512/512,512/0/default.jpg",
  ]);
  picture.look(seen);
  expect(asked).toHaveLength(4);
  scope.close();
  expect(closed).toHaveBeenCalledTimes(3);
});

test("seen from far, nothing more is fetched", async () => {
  answer((path) => (path.endsWith("info.json") ? json(info) : new Response("pixels")));
  const picture = await load(address, createScope());
  picture.look({ scale: 0.1, ratio: 1, part: { x: 0, y: 0, width: 4000, height: 3000 } });
  expect(asked).toHaveLength(2);
});

test.each([
  [
    json({ code: "too_large", reason: "it has many pixels" }, 413),
    /a\.tif cannot be shown: it has many pixels\.$/,
  ],
  [json({}, 404), /^There is no image at \/pictures\/a\.tif: the server answered 404\.$/],
  [new Response("<p>", { status: 500 }), /was refused: the server answered 500/],
  [json({ width: 5 }), /does not describe an image: it is not of IIIF version 2 or 3/],
  [new Response("<!doctype html>"), /does not describe an image/],
  [undefined, /cannot be loaded/],
])("a description that does not come says why: %s", async (reply, words) => {
  answer(() => reply);
  await expect(load(address, createScope())).rejects.toThrow(words);
});

test("an image that is damaged says why", async () => {
  const refusal = { code: "damaged", reason: "it is damaged and cannot be decoded" };
  answer((path) => (path.endsWith("info.json") ? json(info) : json(refusal, 422)));
  await expect(load(address, createScope())).rejects.toThrow(
    "The image at /pictures/a.tif cannot be shown: it is damaged and cannot be decoded.",
  );
});

test("what is no address says so", async () => {
  await expect(load("http://[/info.json", createScope())).rejects.toThrow("that is no address");
});
