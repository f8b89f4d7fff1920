// A page of an interface in a test: everything but the way out.

import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Parts } from "../../core/change";
import { filled } from "../../core/filling";
import { parse } from "../../core/parse";
import { type Part, partsOf } from "../../core/part";
import type { AnyNode } from "../../schema.gen";
import { Body } from "../Body";
import { commandsFor } from "../commands";
import { looksOf } from "../looks";
import * as marking from "../marking/Marking";
import { useEditing } from "../useEditing";
import { useRelating } from "../useRelating";
import { useTurned } from "../useTurned";
import type { Work } from "./work";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const nothing = (): void => {};

type Given = Pick<Work, "face" | "task" | "sought"> & { readonly start: Parts<Part> };

function Page({ face, task, sought, start }: Given) {
  const editing = useEditing(face, start);
  const looks = looksOf(face);
  const common = { face, editing, looks, locked: false, announce: nothing };
  const relating = useRelating(common);
  const { turned, turn } = useTurned(editing);
  const root = { current: null };
  const given = { ...common, root, task, turned, turnedTo: "", spaces: {}, views: [] };
  const marks = marking.markingCommands(given);
  const actions = {
    canSubmit: true,
    submit: nothing,
    skip: undefined,
    back: undefined,
    help: nothing,
  };
  return (
    <Body
      {...common}
      task={task}
      sought={sought}
      relating={relating}
      commands={commandsFor(face, editing, { ...actions, locked: false }, marks, [])}
      views={[]}
      marking={marking}
      company={{ sources: [], clocks: new Map() }}
      gaps={new Map()}
      problems={{}}
      turned={turned}
      onItem={turn}
      onShow={nothing}
      onSpace={nothing}
      onProblem={nothing}
      onCommands={nothing}
      onTurn={nothing}
    />
  );
}

export function open(
  body: readonly object[],
  data: object = {},
  regions: readonly object[] = [],
  answers: readonly object[] = [],
) {
  const start = partsOf({
    regions: regions.map((region) => parse("AnyRegion", region)),
    answers: answers.map((answer) => parse("AnyAnswer", answer)),
  });
  const task = parse("Task", { id: "t", data });
  const face = filled(parse("Interface", { body }), task.data);
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  const show = (sought?: AnyNode): void =>
    act(() =>
      root.render(
        <Page face={face} task={task} start={start} sought={sought && { node: sought }} />,
      ),
    );
  show();
  const all = (selector: string): readonly HTMLElement[] => [
    ...host.querySelectorAll<HTMLElement>(selector),
  ];
  return {
    face,
    host,
    all,
    seek: show,
    /** The texts of what is in sight. */
    texts: (selector: string) =>
      all(selector)
        .filter((each) => !each.closest("[hidden]"))
        .map(({ textContent }) => textContent.trim()),
    click(selector: string, words: string): void {
      const found = all(selector).find(({ textContent }) => textContent.includes(words));
      if (!found) throw new Error(`There is no ${selector} with “${words}”.`);
      act(() => found.click());
    },
    point(selector: string): void {
      const event = new PointerEvent("pointerdown", { bubbles: true });
      act(() => void host.querySelector(selector)?.dispatchEvent(event));
    },
    press(selector: string, key: string): void {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      act(() => void host.querySelector(selector)?.dispatchEvent(event));
    },
    type(selector: string, text: string): void {
      const field = host.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`There is no ${selector}.`);
      // React hears of a value only if it is set behind its back.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
      act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    },
    close: () => act(() => root.unmount()),
  };
}
