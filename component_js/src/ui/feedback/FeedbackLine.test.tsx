// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Completion } from "../../schema.gen";
import { Feedback, type FeedbackProps } from "./Feedback";

// React warns where it is not told that a test drives it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// happy-dom has no locks; with one page there is nobody to tell.
Object.defineProperty(navigator, "locks", {
  value: {
    request: async (_name: string, _how: object, run: () => unknown) => run(),
    query: async () => ({ held: [] }),
  },
});

const thumbs = { kind: "yes_no", name: "good", yes: "Good", no: "Bad", icon: "thumb" };
const when = { kind: "answered", question: "good", values: ["no"] };
const face = {
  body: [
    thumbs,
    { kind: "choices", name: "reasons", choices: [{ name: "Wrong" }], many: true, when },
    { kind: "comment", name: "comment", title: "Say more", when },
  ],
};

let now = 0;
let page: HTMLElement;
let leave = (): void => {};

beforeEach(() => {
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

afterEach(() => {
  leave();
  vi.restoreAllMocks();
});

let boxes = 0;

async function show(props: Partial<FeedbackProps> = {}) {
  page = document.createElement("div");
  document.body.replaceChildren(page);
  const root = createRoot(page);
  const done: Completion[] = [];
  boxes += 1;
  const outbox = `${boxes}`;
  const draw = (more: Partial<FeedbackProps>): Promise<void> =>
    act(async () => {
      root.render(
        <Feedback
          task={{ id: "m1", data: {} }}
          interface={face}
          outbox={outbox}
          onComplete={(completion) => done.push(completion)}
          {...props}
          {...more}
        />,
      );
    });
  leave = () => act(() => root.unmount());
  await draw({});
  await find("button");
  return { done, draw };
}

/** React shows nothing of what happens while it waits: so it is told to look again and again. */
async function until(holds: () => void): Promise<void> {
  for (let left = 200; ; left--) {
    try {
      return holds();
    } catch (error) {
      if (left === 0) throw error;
    }
    await act(() => new Promise((done) => setTimeout(done, 5)));
  }
}

async function find(selector: string): Promise<HTMLElement> {
  await until(() => expect(page.querySelector(selector), selector).not.toBeNull());
  return page.querySelector<HTMLElement>(selector) ?? page;
}

async function click(selector: string, after = 1_000): Promise<void> {
  now += after;
  const there = await find(selector);
  await act(async () => there.click());
}

const said = (done: readonly Completion[]) =>
  done.map(({ annotation: { answers } }) =>
    answers.map((answer) => {
      if (answer.kind === "yes_no") return answer.yes;
      return answer.kind === "choices" ? answer.chosen.join() : answer.question;
    }),
  );

test("a click is a completion, and a double click is one", async () => {
  const { done } = await show();
  await click("[aria-label=Good]");
  await click("[aria-label=Good]", 120);
  await until(() => expect(said(done)).toEqual([[true]]));
  expect((await find("[aria-label=Good]")).getAttribute("aria-pressed")).toBe("true");
});

test("a second click, later, takes it back", async () => {
  const { done } = await show();
  await click("[aria-label=Good]");
  await click("[aria-label=Good]");
  await until(() => expect(said(done)).toEqual([[true], []]));
});

test("what stands already is not sent", async () => {
  const answers = [{ kind: "yes_no", question: "good", yes: true }];
  const { done } = await show({ said: { answers } });
  expect((await find("[aria-label=Good]")).getAttribute("aria-pressed")).toBe("true");
  await click("[aria-label=Bad]");
  await click("[aria-label=Good]");
  await click("[aria-label=Bad]");
  await until(() => expect(said(done)).toEqual([[false], [true], [false]]));
});

test("why is asked below a bad one only, and sent with it", async () => {
  const { done } = await show();
  expect(page.querySelector("[aria-expanded]")).toBeNull();
  await click("[aria-label=Bad]");
  await click("[type=checkbox]");
  await click(".el-primary");
  await until(() => expect(said(done)).toEqual([[false], [false, "Wrong"]]));
  expect((await find("[aria-expanded]")).textContent).toBe("Wrong");
  await click("[aria-label=Good]");
  await until(() => expect(said(done).at(-1)).toEqual([true]));
  expect(page.querySelector("[aria-expanded]")).toBeNull();
});

test("what was picked before comes back with the question, and is not sent by itself", async () => {
  const { done } = await show();
  await click("[aria-label=Bad]");
  await click("[type=checkbox]");
  await click(".el-primary");
  await click("[aria-label=Good]");
  await click("[aria-label=Bad]");
  await until(() => expect(said(done).at(-1)).toEqual([false]));
  const box = await find("[type=checkbox]");
  expect(box instanceof HTMLInputElement && box.checked).toBe(true);
});

test("escape folds the panel and gives the focus back", async () => {
  await show();
  await click("[aria-label=Bad]");
  const box = await find("[type=checkbox]");
  await act(async () => {
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(page.querySelector("[type=checkbox]")).toBeNull();
  expect(document.activeElement).toBe(await find("[aria-expanded=false]"));
});

test("what the host says anew counts once nothing is on its way", async () => {
  const { done, draw } = await show({ acked: [] });
  await click("[aria-label=Good]");
  await until(() => expect(done).toHaveLength(1));
  const bad = { answers: [{ kind: "yes_no", question: "good", yes: false }] };
  await draw({ acked: done.map(({ id }) => id) });
  await until(() => expect(page.textContent).toContain("Saved"));
  await draw({ acked: done.map(({ id }) => id), said: bad });
  expect((await find("[aria-label=Bad]")).getAttribute("aria-pressed")).toBe("true");
});

test("what is no feedback says so in its place", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const problems: unknown[] = [];
  page = document.createElement("div");
  const root = createRoot(page);
  leave = () => act(() => root.unmount());
  await act(async () => {
    root.render(
      <Feedback
        task={{ id: "m1", data: {} }}
        interface={{ body: [{ kind: "comment", name: "note" }] }}
        onError={(problem) => problems.push(problem)}
      />,
    );
  });
  await until(() => expect(page.textContent).toContain("begins with a yes or no question"));
  expect(problems).toHaveLength(1);
});
