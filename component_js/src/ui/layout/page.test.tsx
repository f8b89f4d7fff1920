// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { questionsOf } from "../../core/interface";
import { open } from "./page.test.given";

const title = (kind: string, name: string, more: object = {}) => ({
  kind,
  name,
  title: name,
  ...more,
});
const group = (name: string, ...children: readonly object[]) => ({
  kind: "group",
  title: name,
  children,
});
const column = (...children: readonly object[]) => ({ kind: "column", children });
const yes = (question: string) => ({ kind: "answered", question, values: ["yes"] });

describe("pages", () => {
  const body = [
    { kind: "pages", children: [column(title("rating", "one")), column(title("rating", "two"))] },
  ];

  test("show one child at a time, and say which", () => {
    const page = open(body);
    expect(page.texts(".el-question-title")).toEqual(["one"]);
    expect(page.texts(".el-pager-place")).toEqual(["1 of 2"]);
    page.click("button", "Next");
    expect(page.texts(".el-question-title")).toEqual(["two"]);
    page.click("button", "Next");
    expect(page.texts(".el-pager-place")).toEqual(["2 of 2"]);
    page.close();
  });

  test("turn to the one with what is sought", () => {
    const page = open(body);
    page.seek(questionsOf(page.face)[1]);
    expect(page.texts(".el-question-title")).toEqual(["two"]);
    page.click("button", "Previous");
    expect(page.texts(".el-question-title")).toEqual(["one"]);
    page.close();
  });

  test("leave out a child whose rule does not hold", () => {
    const page = open([
      title("yes_no", "more"),
      {
        kind: "pages",
        children: [
          column(title("rating", "one")),
          { ...column(title("rating", "two")), when: yes("more") },
        ],
      },
    ]);
    expect(page.texts(".el-pager-place")).toEqual([]);
    page.click("label", "Yes");
    expect(page.texts(".el-pager-place")).toEqual(["1 of 2"]);
    page.close();
  });
});

describe("tabs", () => {
  const body = [
    {
      kind: "tabs",
      children: [group("First", title("rating", "one")), group("Second", title("rating", "two"))],
    },
  ];

  test("are walked by the arrow keys, round and round", () => {
    const page = open(body);
    page.press('[role="tab"]', "ArrowRight");
    expect(page.texts('[role="tab"][aria-selected="true"]')).toEqual(["Second"]);
    expect(document.activeElement?.textContent).toBe("Second");
    page.press('[role="tab"]', "ArrowRight");
    expect(page.texts(".el-question-title")).toEqual(["one"]);
    page.close();
  });

  test("keep what was open once, out of sight", () => {
    const page = open(body);
    expect(page.all('[role="tabpanel"]')).toHaveLength(1);
    page.click('[role="tab"]', "Second");
    expect(page.all('[role="tabpanel"]').map(({ hidden }) => hidden)).toEqual([true, false]);
    page.close();
  });
});

describe("an accordion", () => {
  test("opens the fold with what is sought, and closes the other", () => {
    const page = open([
      {
        kind: "accordion",
        children: [group("A", title("rating", "one")), group("B", title("rating", "two"))],
      },
    ]);
    expect(page.all("details").map((each) => each.hasAttribute("open"))).toEqual([true, false]);
    page.seek(questionsOf(page.face)[1]);
    expect(page.all("details").map((each) => each.hasAttribute("open"))).toEqual([false, true]);
    page.close();
  });
});

describe("a filter", () => {
  const terms = [{ name: "apple" }, { name: "p2", title: "Pear" }, { name: "plum" }];

  test("narrows the labels that follow it by name or title, and Escape takes it back", () => {
    const page = open(
      [
        { kind: "text", name: "text" },
        { kind: "filter", min_length: 2 },
        { kind: "labels", of: "text", labels: terms },
      ],
      { text: "Hello" },
    );
    const labels = () => page.all(".el-label").length;
    page.type("input", "p");
    expect(labels()).toBe(3);
    page.type("input", "PEA");
    // The one in hand stays.
    expect(page.texts(".el-label > bdi")).toEqual(["apple", "Pear"]);
    page.press("input", "Escape");
    expect(labels()).toBe(3);
    page.close();
  });

  test("narrows the choices that it names, and leaves what is chosen", () => {
    const page = open([
      { kind: "filter", of: "second" },
      title("choices", "first", { choices: terms }),
      title("choices", "second", { choices: terms, many: true }),
    ]);
    page.click('[data-place^="answer\nsecond"] label', "plum");
    page.type("input", "app");
    const left = page
      .all('[data-place^="answer\nsecond"] label')
      .map(({ textContent }) => textContent);
    expect(left).toEqual(["apple", "plum"]);
    expect(page.all('[data-place^="answer\nfirst"] label')).toHaveLength(3);
    page.close();
  });
});

describe("what is asked only at times", () => {
  test("comes with its children and goes, and its answer comes back with it", () => {
    const page = open([
      title("yes_no", "more"),
      { ...column(title("rating", "stars"), { kind: "header", text: "Words" }), when: yes("more") },
    ]);
    expect(page.texts(".el-question-title, .el-header")).toEqual(["more"]);
    page.click("label", "Yes");
    expect(page.texts(".el-question-title, .el-header")).toEqual(["more", "stars", "Words"]);
    page.click(".el-rating label:nth-of-type(3)", "");
    page.click("label", "No");
    page.click("label", "Yes");
    expect(page.all(".el-rating input:checked")).toHaveLength(1);
    page.close();
  });
});

test("headers leave no level out below the widget's own, whatever their authors gave them", () => {
  const page = open([
    title("rating", "stars"),
    ...[4, 6, 5, 2, 3].map((level) => ({ kind: "header", text: `${level}`, level })),
  ]);
  expect(page.all(".el-header").map(({ tagName, textContent }) => tagName + textContent)).toEqual([
    "H34",
    "H46",
    "H45",
    "H32",
    "H43",
  ]);
  page.close();
});

test("a region that is selected in the list brings the tab with its source in sight", () => {
  const said = { text: "Hello there" };
  const page = open(
    [
      {
        kind: "tabs",
        children: [
          group("Words", title("rating", "stars")),
          group("Text", { kind: "text", name: "text" }),
        ],
      },
      { kind: "labels", of: "text", labels: [{ name: "Word" }] },
    ],
    said,
    [{ kind: "span", id: "r", source: "text", labels: ["Word"], start: 0, end: 5 }],
  );
  expect(page.texts('[role="tab"][aria-selected="true"]')).toEqual(["Words"]);
  page.point('[role="option"]');
  expect(page.texts('[role="tab"][aria-selected="true"]')).toEqual(["Text"]);
  page.close();
});

test("a question that the task left nothing to offer says so, and gives back an old answer", () => {
  const body = [title("choices", "Kind", { variable: "$gone", required: true })];
  const bare = open(body);
  expect(bare.texts(".el-question")).toEqual(["Kind *There is nothing to choose from."]);
  bare.close();
  const page = open(body, {}, [], [{ kind: "choices", question: "Kind", chosen: ["old"] }]);
  expect(page.host.textContent).toContain("It was answered: old.");
  page.click("button", "Take it back");
  expect(page.host.textContent).not.toContain("old");
  page.close();
});

test("what is wrong with an answer is said at once, and is red only once it was to be sent", () => {
  const more = { choices: [{ name: "a" }] };
  const page = open(
    [title("choices", "Kind", more)],
    {},
    [],
    [{ kind: "choices", question: "Kind", chosen: ["old"] }],
  );
  expect(page.host.textContent).toContain("There is no “old”");
  expect(page.all("[data-invalid], [aria-invalid]")).toEqual([]);
  page.close();
});
