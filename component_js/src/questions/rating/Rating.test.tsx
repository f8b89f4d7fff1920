// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Rating } from "../../schema.gen";
import { asked, mount } from "../control.test.given";
import { rating } from "./Rating";

const made = (fields: Partial<Rating> = {}): Rating => ({
  ...asked,
  kind: "rating",
  stars: 5,
  icon: "star",
  lowest: 1,
  low: "",
  high: "",
  size: "medium",
  default: null,
  ...fields,
});

test.each([
  ["star", "1 star", "3 stars"],
  ["heart", "1 heart", "3 hearts"],
  ["fire", "1 flame", "3 flames"],
  ["smile", "1 smile", "3 smiles"],
] as const)("each %s has its name", (icon, one, three) => {
  const { page } = mount(rating, made({ icon, stars: 3 }));
  const names = [...page.querySelectorAll("input")].map((each) => each.getAttribute("aria-label"));
  expect([names[0], names[2]]).toEqual([one, three]);
});

test("a second click takes the rating back", () => {
  const it = mount(rating, made());
  it.click("label:nth-child(3) input");
  it.click("label:nth-child(3) input");
  expect(it.given).toEqual([{ rating: 3 }, undefined]);
});

test("more stars than there are do not fit", () => {
  const six = { kind: "rating", question: "q", region: null, item: null, rating: 6 } as const;
  expect(rating.flawOf?.(made(), six)).toBe("Goes from 1 to 5, not 6.");
  expect(rating.flawOf?.(made({ stars: 6 }), six)).toBeUndefined();
});

test("a scale from none takes a nothing, and says what its ends mean", () => {
  const scale = made({ icon: "number", lowest: 0, stars: 10, low: "Never", high: "Always" });
  const it = mount(rating, scale);
  const names = [...it.page.querySelectorAll("input")].map((each) =>
    each.getAttribute("aria-label"),
  );
  expect(names).toHaveLength(11);
  expect([names[0], names[7], names[10]]).toEqual([
    "0 of 10, Never",
    "7 of 10",
    "10 of 10, Always",
  ]);
  it.click("label:nth-of-type(1) input");
  expect(it.given).toEqual([{ rating: 0 }]);
  expect(it.page.querySelectorAll("[data-on]")).toHaveLength(1);
});

test("of faces only the one that was picked stands out", () => {
  const it = mount(rating, made({ icon: "face" }), { rating: 4 });
  expect(it.page.querySelectorAll("[data-on]")).toHaveLength(1);
  expect(it.find("label:nth-of-type(4)").hasAttribute("data-on")).toBe(true);
});
