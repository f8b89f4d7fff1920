import { expect, test } from "vitest";
import { newId } from "./id";

test("ids are UUIDs of version 7 that say when they were made", () => {
  const now = Date.now();
  const id = newId(now);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBeGreaterThanOrEqual(now);
});

test("ids sort in the order they were made, a clock that goes back included", () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => newId(1_800_000_000_000 - index));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
