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
