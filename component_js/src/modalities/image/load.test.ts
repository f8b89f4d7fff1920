import { expect, test } from "vitest";
import { createScope } from "../../core/scope";
import { LoadError, load, shortened } from "./load";

test("an address is named without its query, which may hold secrets", () => {
  expect(shortened("https://example.org/a/street.jpg?signature=secret#x")).toBe(
    "https://example.org/a/street.jpg",
  );
});

test("a long address keeps its host and its file", () => {
  const short = shortened(`https://example.org/${"deep/".repeat(60)}street.jpg`);
  expect(short).toMatch(/^https:\/\/example\.org.*…\/street\.jpg$/);
  expect(short.length).toBeLessThanOrEqual(80);
});

test("data is named by its type and never written out", () => {
  expect(shortened(`data:image/png;base64,${"A".repeat(5000)}`)).toBe(
    "a data: address (image/png, 5022 characters)",
  );
});

test("an empty address is told at once", async () => {
  await expect(load("  ", createScope())).rejects.toThrow(LoadError);
});
