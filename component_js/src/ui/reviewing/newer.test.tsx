// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { prediction, review, span } from "./review.test.given";

describe("newer predictions", () => {
  const older = [prediction([span("a", 0.9)])];
  const newer = [prediction([span("n", 0.4), span("o", 0.3)])];

  test("are taken over while nobody has begun", () => {
    const page = review();
    page.show({ predictions: older, ticket: "old" });
    page.show({ predictions: newer, ticket: "new" });
    expect(page.regions().map(({ derived_from }) => derived_from)).toEqual(["n", "o"]);
    expect(page.basis()).toEqual({ predictions: newer, ticket: "new" });
    expect(page.text()).not.toContain("newer");
  });

  test("are offered once somebody has, and what one works on stays what is submitted", () => {
    const page = review();
    page.show({ predictions: older, ticket: "old" });
    page.select("a");
    page.press("y");
    page.show({ predictions: newer, ticket: "new" });
    expect(page.text()).toContain("A newer prediction is there.");
    expect(page.regions().map(({ derived_from }) => derived_from)).toEqual(["a"]);
    expect(page.basis()).toEqual({ predictions: older, ticket: "old" });
    page.click("Keep mine");
    expect(page.text()).not.toContain("newer");
    expect(page.basis()).toEqual({ predictions: older, ticket: "old" });
  });

  test("are used in one step, and undo goes back to the older ones", () => {
    const page = review();
    page.show({ predictions: older, ticket: "old" });
    page.select("a");
    page.press("y");
    page.show({ predictions: newer, ticket: "new" });
    page.click("Use it");
    expect(page.basis()).toEqual({ predictions: newer, ticket: "new" });
    page.undo();
    expect(page.regions()).toMatchObject([{ derived_from: "a", confirmed: true }]);
    expect(page.basis()).toEqual({ predictions: older, ticket: "old" });
  });

  test("leave what their author said before to be gone on with", () => {
    const page = review();
    const annotation = prediction([span("r", null, { derived_from: "a", confirmed: true })]);
    page.show({ predictions: older, annotation, ticket: "old" });
    page.show({ predictions: newer, annotation, ticket: "new" });
    expect(page.text()).toContain("A newer prediction is there.");
    expect(page.basis()).toEqual({ predictions: older, ticket: "old" });
  });

  test("that are the same bring their newer ticket", () => {
    const page = review();
    page.show({ predictions: older, ticket: "old" });
    page.select("a");
    page.press("y");
    page.show({ predictions: older, ticket: "renewed" });
    expect(page.basis().ticket).toBe("renewed");
    expect(page.text()).not.toContain("newer");
  });
});
