// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test } from "vitest";
import { createScope } from "../../core/scope";
import { open } from "../layout/page.test.given";
// It is loaded when it is first shown, which takes a while here.
import "./Lineup";

const body = [
  {
    kind: "lineup",
    names: ["A", "B", "C"],
    merged: "best",
    children: [
      { kind: "column", children: [{ kind: "text", name: "a", value: "It is red." }] },
      { kind: "text", name: "b", value: "It is blue." },
      { kind: "header", text: "The model was too slow." },
    ],
  },
  {
    kind: "ranking",
    name: "order",
    entries: ["A", "B", "C"].map((name) => ({ name })),
  },
  { kind: "comment", name: "best" },
];

const titleIn = (element: HTMLElement): string | null => element.getAttribute("aria-label");

let close = (): void => {};
afterEach(() => close());

/** What comes later is drawn at the end of an act. */
async function until(isDone: () => boolean): Promise<void> {
  const scope = createScope();
  for (let turns = 0; turns < 40 && !isDone(); turns++)
    await act(() => new Promise<void>((resolve) => void scope.after(50, resolve)));
  expect(isDone()).toBe(true);
}

async function opened(answers: readonly object[] = []) {
  const page = open(body, {}, [], answers);
  close = page.close;
  await until(() => page.all(".el-output").length === 3);
  const named = (name: string): HTMLElement => {
    const found = page.all("[role=group]").find((each) => titleIn(each) === name);
    if (!found) throw new Error(`There is no group ${name}.`);
    return found;
  };
  const check = (words: string): void => {
    const label = page.all("label").find(({ textContent }) => textContent.startsWith(words));
    act(() => label?.querySelector("input")?.click());
  };
  return { ...page, named, check };
}

test("each output stands in a group of its name, and a failed one says why", async () => {
  const { named } = await opened();
  expect(named("Output A").querySelector("article")?.textContent).toBe("It is red.");
  expect(named("Output C").textContent).toContain("C has no output");
  expect(named("Output C").textContent).toContain("The model was too slow.");
});

test("differences are shown when somebody asks for them", async () => {
  const { named, check } = await opened();
  expect(named("Output B").querySelector("ins")).toBeNull();
  check("Show differences");
  await until(() => named("Output B").querySelector("ins") !== null);
  expect(named("Output B").querySelector("ins")?.textContent).toBe("blue");
  expect(named("Output A").querySelector("ins")?.textContent).toBe("red");
  check("Show differences");
  expect(named("Output B").querySelector("ins")).toBeNull();
});

test("an output is taken whole into the text of one's own", async () => {
  const { all, host, click } = await opened();
  click("button", "Take all of B");
  expect(host.querySelector("textarea")?.value).toBe("It is blue.");
  click("button", "Take all of A");
  expect(host.querySelector("textarea")?.value).toBe("It is red.");
  expect(all("button").some(({ textContent }) => textContent === "Take all of C")).toBe(false);
});

test("the others are kept where they are while one is shown, and flipping goes to and fro", async () => {
  const { all, check, click } = await opened();
  const front = (): readonly (string | null)[] => all(".el-output[data-front]").map(titleIn);
  check("One at a time");
  expect(all(".el-output").length).toBe(3);
  click("button", "Flip to B");
  expect(front()).toEqual(["Output B"]);
  click("button", "Flip to A");
  expect(front()).toEqual(["Output A"]);
  check("Side by side");
});

test("the best of an order is marked where it stands", async () => {
  const about = { question: "order", region: null, item: null };
  const { named } = await opened([{ ...about, kind: "ranking", order: ["C", "A", "B"] }]);
  expect(named("Output C").textContent).toContain("1st of 3");
  expect(named("Output C").dataset.best).toBe("true");
  expect(named("Output A").textContent).toContain("2nd of 3");
});
