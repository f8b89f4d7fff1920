import { expect, test, vi } from "vitest";
import { createTileCache } from "./tileCache";

const tile = (width = 10, height = 10) => ({ width, height, close: vi.fn() });

test("what was not seen for longest is let go of, and closed once", () => {
  const cache = createTileCache(1000);
  const [one, two, three] = [tile(), tile(), tile()];
  cache.put("one", one);
  cache.put("two", two);
  cache.see("one");
  cache.put("three", three);
  expect(["one", "two", "three"].filter(cache.has)).toEqual(["one", "three"]);
  expect(cache.bytes()).toBe(800);
  expect(two.close).toHaveBeenCalledTimes(1);
  expect(one.close).not.toHaveBeenCalled();
  cache.clear();
  expect(cache.bytes()).toBe(0);
  for (const each of [one, two, three]) expect(each.close).toHaveBeenCalledTimes(1);
});

test("what came last stays, however large it is", () => {
  const cache = createTileCache(1000);
  cache.put("one", tile());
  cache.put("large", tile(100, 100));
  expect(cache.has("one")).toBe(false);
  expect(cache.get("large")).toBeDefined();
});

test("what comes again takes the place of the first", () => {
  const cache = createTileCache(1000);
  const [before, after] = [tile(), tile()];
  cache.put("one", before);
  cache.put("one", after);
  expect(cache.get("one")).toBe(after);
  expect(before.close).toHaveBeenCalledTimes(1);
  expect(cache.bytes()).toBe(400);
});
