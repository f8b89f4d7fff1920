// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { answerKey } from "../../core/part";
import { focusIn, placeAt } from "./answerCommands";

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function page(...regions: readonly string[]): HTMLElement {
  const root = document.createElement("div");
  for (const region of regions) {
    const place = document.createElement("div");
    place.dataset.place = answerKey("words", { region, item: null });
    const field = document.createElement("textarea");
    field.id = region;
    place.append(field);
    root.append(place);
  }
  document.body.append(root);
  return root;
}

test("the field about one region is found among those about others", () => {
  const root = page("a", "b");
  const place = placeAt(root, answerKey("words", { region: "b", item: null }));
  expect(place && focusIn(place)).toBe(true);
  expect(document.activeElement?.id).toBe("b");
});

test("where nothing is asked, nothing takes the focus", () => {
  const root = page("a");
  expect(placeAt(root, answerKey("words", { region: "c", item: null }))).toBeUndefined();
  expect(focusIn(document.createElement("div"))).toBe(false);
});
