// A control on a page of its own, that keeps the answers it is given as the editor does.

import { act } from "react";
import { createRoot } from "react-dom/client";
import type { AnyAnswer, AnyQuestion } from "../schema.gen";
import type { QuestionKind, Value } from "./question";

// React warns where it is not told that a test drives it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export type Standing<A extends AnyAnswer> = {
  readonly page: HTMLElement;
  /** Every value that was given, undefined where it was taken back. */
  readonly given: readonly (Value<A> | undefined)[];
  readonly last: () => Value<A> | undefined;
  /** An answer that comes from elsewhere, as undo brings it. */
  readonly become: (value: Value<A> | undefined) => void;
  readonly find: (selector: string) => HTMLElement;
  readonly click: (selector: string) => void;
  readonly type: (selector: string, text: string) => void;
  readonly press: (selector: string, key: string, held?: KeyboardEventInit) => void;
  readonly leave: (selector: string) => void;
};

export function mount<Q extends AnyQuestion, A extends AnyAnswer>(
  { Control }: Pick<QuestionKind<Q, A>, "Control">,
  question: Q,
  start?: Value<A>,
  locked = false,
): Standing<A> {
  const page = document.createElement("div");
  document.body.replaceChildren(page);
  const root = createRoot(page);
  const given: (Value<A> | undefined)[] = [];
  let answer = start && answerOf(question, start);

  function answerOf({ name, kind: called }: Q, value: Value<A>): A {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the test gives the fields of the kind.
    return { question: name, region: null, item: null, kind: called, ...value } as unknown as A;
  }

  function draw(): void {
    root.render(
      <Control
        question={question}
        answer={answer}
        labelledBy="title"
        describedBy={undefined}
        locked={locked}
        invalid={false}
        keys={undefined}
        onAnswer={(value) => {
          given.push(value);
          answer = value && answerOf(question, value);
          draw();
        }}
      />,
    );
  }

  function find(selector: string): HTMLElement {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} in ${page.innerHTML}`);
    return found;
  }

  const send = (selector: string, event: Event): void =>
    act(() => {
      find(selector).dispatchEvent(event);
    });

  act(draw);
  return {
    page,
    given,
    last: () => given.at(-1),
    find,
    become(value) {
      answer = value && answerOf(question, value);
      act(draw);
    },
    click: (selector) => act(() => find(selector).click()),
    type(selector, text) {
      const field = find(selector);
      // React looks past the setter that it put on the element itself.
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
      own?.set?.call(field, text);
      send(selector, new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
    },
    press: (selector, key, held) =>
      send(
        selector,
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }),
      ),
    leave: (selector) => send(selector, new FocusEvent("focusout", { bubbles: true })),
  };
}

/** What all questions have, as the defaults of the wire are. */
export const asked = {
  name: "q",
  title: "",
  untitled: false,
  hint: "",
  required: false,
  required_message: "",
  of: null,
  per_region: false,
  per_item: false,
  when: null,
  kept: {},
} as const;
