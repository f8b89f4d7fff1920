import { expect, test } from "vitest";
import { limited } from "./GrowingText";

test("a text within its limit stands as it is, counted in code points", () => {
  expect(limited("", "😀😀😀", 3)).toBe("😀😀😀");
});

test("what is pasted at the end is cut at the limit", () => {
  expect(limited("ab", "ab😀cd", 3)).toBe("ab😀");
});

test("what is pasted in the middle pushes nothing out", () => {
  expect(limited("abyz", "ab1234yz", 6)).toBe("ab12yz");
  expect(limited("abyz", "abXyz", 4)).toBe("abyz");
});

test("a text that was too long from the start can be shortened, and grows no more", () => {
  expect(limited("abcdef", "abcde", 3)).toBe("abcde");
  expect(limited("abcdef", "abcdefg", 3)).toBe("abcdef");
});
