// A page with predictions in a test: they are reviewed by key and by button, and newer ones come.

import { act, useMemo } from "react";
import { createRoot } from "react-dom/client";
import type { Parts } from "../../core/change";
import { filled } from "../../core/filling";
import { parse } from "../../core/parse";
import { answersIn, type Part, regionsIn } from "../../core/part";
import type { Annotation } from "../../schema.gen";
import { Body } from "../Body";
import { commandsFor } from "../commands";
import { Head } from "../Head";
import { looksOf } from "../looks";
import * as marking from "../marking/Marking";
import { pressed } from "../pressed";
import { begin } from "../start";
import { type Editing, useEditing } from "../useEditing";
import { type Predictions, usePredictions } from "../usePredictions";
import { useRelating } from "../useRelating";
import * as reviewing from "./Reviewing";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const nothing = (): void => {};
const task = parse("Task", { id: "t", data: { text: "Ada met Babbage in London" } });

export const face = filled(
  parse("Interface", {
    body: [
      { kind: "text", name: "text" },
      { kind: "labels", name: "l", of: "text", labels: [{ name: "person" }, { name: "place" }] },
      {
        kind: "choices",
        name: "tone",
        choices: [{ name: "good", title: "Good" }, { name: "bad" }],
      },
    ],
  }),
  task.data,
);

export const span = (id: string, score: number | null = null, more: object = {}) => ({
  ...{ kind: "span", id, source: "text", labels: ["person"], start: 0, end: 3, text: "Ada" },
  ...{ score, ...more },
});

export const prediction = (regions: readonly object[], more: object = {}): Annotation =>
  parse("Annotation", { id: "m", model: "tagger", regions, ...more });

type Given = {
  readonly predictions: readonly Annotation[];
  readonly annotation?: Annotation;
  readonly ticket?: string;
};

type Seen = { editing: Editing; basis: Predictions["basis"]; said: string };

function Page({ given, seen }: { readonly given: Given; readonly seen: Seen }) {
  const { annotation, predictions, ticket = null } = given;
  const begun = useMemo(
    () => begin(face, task.data, annotation, predictions),
    [annotation, predictions],
  );
  const editing = useEditing(face, begun.parts);
  const based = usePredictions(editing, { ...begun, start: begun.parts, annotation, ticket });
  seen.editing = editing;
  seen.basis = based.basis;
  const announce = (words: string): void => {
    seen.said = words;
  };
  const looks = looksOf(face);
  const common = { face, editing, looks, locked: false, announce, task, reviewing };
  const relating = useRelating(common);
  const turned = new Map<string, number>();
  const root = { current: null };
  const given_ = { ...common, root, turned, turnedTo: "", spaces: {}, views: [] };
  const actions = { submit: nothing, skip: undefined, back: undefined, help: nothing };
  const commands = commandsFor(
    face,
    editing,
    { ...actions, canSubmit: true, locked: false },
    marking.markingCommands(given_),
    [],
  );
  const gaps = reviewing.misfitGaps(editing.parts, face);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the page.
    <div onKeyDown={(event) => pressed(event, commands)}>
      <Head
        id="title"
        face={face}
        leftOut={begun.leftOut}
        draft={{ at: undefined, dismiss: nothing, settle: nothing }}
        predictions={based}
        reviewing={reviewing}
        onStartOver={nothing}
        onNewer={() => editing.editor.become(begin(face, task.data, undefined, predictions).parts)}
      />
      <Body
        {...common}
        sought={undefined}
        relating={relating}
        commands={commands}
        views={[]}
        marking={marking}
        company={{ sources: [], clocks: new Map() }}
        gaps={new Map(gaps.map(({ key, says }) => [key, says]))}
        problems={{}}
        turned={turned}
        onItem={nothing}
        onShow={nothing}
        onSpace={nothing}
        onProblem={nothing}
        onCommands={nothing}
        onTurn={nothing}
      />
    </div>
  );
}

export function review(...predictions: readonly Annotation[]) {
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  const seen: Partial<Seen> = {};
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the page fills it when it is first drawn.
  const there = seen as Seen;
  const show = (given: Given): void => act(() => root.render(<Page given={given} seen={there} />));
  show({ predictions });
  const parts = (): Parts<Part> => there.editing.editor.state().parts;
  const regions = () => regionsIn(parts());
  return {
    host,
    show,
    regions,
    answers: () => answersIn(parts()),
    basis: () => there.basis(),
    said: () => there.said,
    editor: () => there.editing.editor,
    change: (more: object) =>
      act(() => there.editing.change(regions().map((each) => ({ ...each, ...more })))),
    selected: () => there.editing.selected?.derived_from,
    select: (of: string) => {
      const found = regions().find(({ derived_from }) => derived_from === of);
      act(() => there.editing.editor.select(found ? [found.id] : []));
    },
    /** Such as "y" with Alt. */
    press(key: string, shiftKey = false): void {
      const code = `Key${key.toUpperCase()}`;
      const init = { key, code, altKey: true, shiftKey, bubbles: true, cancelable: true };
      const page = host.firstElementChild;
      act(() => void page?.dispatchEvent(new KeyboardEvent("keydown", init)));
    },
    click(words: string): void {
      const found = [...host.querySelectorAll<HTMLElement>("button, label")].find(
        (each) => each.getAttribute("aria-label") === words || each.textContent?.trim() === words,
      );
      if (!found) throw new Error(`There is nothing to click called “${words}”.`);
      act(() => found.click());
    },
    undo: () => act(() => there.editing.editor.undo()),
    text: () => host.textContent ?? "",
  };
}
