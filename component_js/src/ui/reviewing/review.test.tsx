// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { prediction, review, span } from "./review.test.given";

const three = prediction([span("a", 0.9), span("b", 0.2), span("c", 0.5)]);

describe("a guess", () => {
  test("is accepted by key, which goes on to the next one", () => {
    const page = review(three);
    page.select("a");
    page.press("y");
    expect(page.regions().map(({ confirmed }) => confirmed)).toEqual([true, false, false]);
    expect(page.selected()).toBe("b");
    expect(page.said()).toContain("Accepted. person, 20 %");
  });

  test("is not accepted before anybody went to it", () => {
    const page = review(three);
    page.press("y");
    expect(page.regions().some(({ confirmed }) => confirmed)).toBe(false);
    expect(page.selected()).toBe("a");
  });

  test("is confirmed by any edit, in the same step", () => {
    const page = review(three);
    page.change({ labels: ["place"] });
    expect(page.regions().every(({ confirmed }) => confirmed)).toBe(true);
    page.undo();
    expect(page.regions().some(({ confirmed }) => confirmed)).toBe(false);
    expect(page.text()).toContain("3 of 3 open");
  });

  test("stays one when it is hidden or locked", () => {
    const page = review(three);
    page.change({ hidden: true });
    page.change({ locked: true });
    expect(page.regions().some(({ confirmed }) => confirmed)).toBe(false);
  });

  test("is confirmed with another label by its key", () => {
    const page = review(three);
    page.select("c");
    page.click("place2");
    expect(page.regions()[2]).toMatchObject({ labels: ["place"], confirmed: true });
  });
});

test("the least certain guess is gone to, then the next, and from elsewhere the least again", () => {
  const page = review(three);
  const went = [1, 2, 3, 4].map(() => {
    page.press("u");
    return page.selected();
  });
  expect(went).toEqual(["b", "c", "a", "b"]);
  page.select("a");
  page.press("u");
  expect(page.selected()).toBe("b");
});

test("without scores that key goes to the next guess", () => {
  const page = review(prediction([span("a"), span("b")]));
  expect(page.host.querySelector("input[type=range]")).toBeNull();
  page.press("u");
  page.press("u");
  expect(page.selected()).toBe("b");
});

describe("from a score on", () => {
  test("all guesses are accepted in one step, after it was said how many", () => {
    const page = review(three);
    page.click("Accept 2 of 3 at 50 % or more");
    expect(page.regions().map(({ confirmed }) => confirmed)).toEqual([true, false, true]);
    page.undo();
    expect(page.regions().some(({ confirmed }) => confirmed)).toBe(false);
  });

  test("those below it are rejected in one step", () => {
    const page = review(three);
    page.click("Reject 1 below");
    expect(page.regions().map(({ derived_from }) => derived_from)).toEqual(["a", "c"]);
    page.undo();
    expect(page.regions()).toHaveLength(3);
  });
});

describe("what was rejected", () => {
  test("is its prediction's again when it is brought back, in one step", () => {
    const page = review(three);
    page.select("b");
    page.press("x");
    expect(page.regions()).toHaveLength(2);
    page.press("x", true);
    expect(page.regions()).toHaveLength(3);
    expect(page.regions().find(({ derived_from }) => derived_from === "b")).toMatchObject({
      confirmed: false,
      score: 0.2,
    });
    page.undo();
    expect(page.regions()).toHaveLength(2);
  });

  test("comes back in the order of its rejection, the last first", () => {
    const page = review(three);
    for (const id of ["c", "a"]) {
      page.select(id);
      page.press("x");
    }
    page.press("x", true);
    expect(
      page
        .regions()
        .map(({ derived_from }) => derived_from)
        .sort(),
    ).toEqual(["a", "b"]);
  });

  test("is listed below, folded, and comes back by its button", () => {
    const page = review(three);
    page.select("b");
    page.press("x");
    expect(page.text()).not.toContain("Bring back");
    page.click("Rejected 1");
    page.click("Bring back person, “Ada”, characters 1 to 3");
    expect(page.regions()).toHaveLength(3);
  });
});

describe("a label that the interface lacks", () => {
  const stray = prediction([span("a", 0.9), span("w", 0.8, { labels: ["wolf"] })]);

  test("is shown and named, and cannot be accepted", () => {
    const page = review(stray);
    expect(page.text()).toContain("1 prediction cannot stay as it is: “wolf” is no label here.");
    page.select("w");
    page.press("y");
    expect(page.said()).toBe("It cannot be accepted: “wolf” is no label here.");
    page.press("y", true);
    expect(page.regions().map(({ confirmed }) => confirmed)).toEqual([true, false]);
  });

  test("goes when another one is picked", () => {
    const page = review(stray);
    page.select("w");
    page.click("place2");
    expect(page.regions()[1]).toMatchObject({ labels: ["place"], confirmed: true });
    expect(page.text()).not.toContain("cannot stay");
  });

  test("goes with its region when that is rejected", () => {
    const page = review(stray);
    page.select("w");
    page.press("x");
    expect(page.text()).not.toContain("cannot stay");
  });
});

describe("an answer of a model", () => {
  const answered = prediction([], {
    score: 0.87,
    answers: [{ kind: "choices", question: "tone", chosen: ["good"] }],
  });

  test("says so while it stands, and is taken back in when it was changed", () => {
    const page = review(answered);
    expect(page.text()).toContain("Suggested by tagger, 87 %");
    page.click("bad");
    expect(page.text()).toContain("Changed from Good, suggested by tagger, 87 %");
    page.click("Take it back in");
    expect(page.answers()).toMatchObject([{ chosen: ["good"] }]);
    expect(page.text()).toContain("Suggested by tagger");
  });

  test("of a model without a name is a model's", () => {
    expect(review({ ...answered, model: null }).text()).toContain("Suggested by a model, 87 %");
  });
});

test("two predicted regions with one id are both shown, and each has its verdict", () => {
  const page = review(prediction([span("a", 0.9), span("a", 0.4, { start: 4, end: 7 })]));
  expect(page.regions()).toHaveLength(2);
  page.select("a");
  page.press("x");
  expect(page.text()).toContain("1 of 2 open");
  expect(page.text()).toContain("1 rejected");
});

test("all guesses are accepted by one key, in one step", () => {
  const page = review(three);
  page.press("y", true);
  expect(page.text()).toContain("all 3 judged");
  expect(page.said()).toBe("3 guesses accepted.");
  page.undo();
  expect(page.text()).toContain("3 of 3 open");
});
