// One task at work: its sources, its questions, what was marked, and the way out.

import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Command, commandFor } from "../core/command";
import { filled } from "../core/filling";
import { newId } from "../core/id";
import { sourcesOf } from "../core/interface";
import { modalities } from "../modalities";
import { useLatest } from "../modalities/latest";
import {
  type Annotation,
  type AnySource,
  type AnySpace,
  type Interface,
  regionKinds,
  type Task,
} from "../schema.gen";
import { Body } from "./Body";
import { commandsFor } from "./commands";
import { Help } from "./Help";
import { looksOf } from "./looks";
import { RestoredNote } from "./RestoredNote";
import { SaveStatus } from "./SaveStatus";
import { annotationOf, completionOf, missingIn } from "./submission";
import type { Delivery } from "./useDelivery";
import { useDraft } from "./useDraft";
import { startOf, useEditing } from "./useEditing";

export type WorkbenchProps = {
  readonly task: Task;
  readonly face: Interface;
  readonly ticket: string | null;
  readonly predictions: readonly Annotation[];
  readonly annotation: Annotation | undefined;
  readonly locked: boolean;
  readonly delivery: Delivery;
  readonly box: string;
  readonly skippable: boolean;
  readonly onChange: (annotation: Annotation) => void;
  readonly onDraft: (annotation: Annotation) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onReady: () => void;
  readonly onError: (source: string, problem: string) => void;
};

export function Workbench(props: WorkbenchProps) {
  const { task, ticket, predictions, annotation, locked, delivery, box, skippable } = props;
  const face = useMemo(() => filled(props.face, task.data), [props.face, task.data]);
  const start = useMemo(
    () => startOf(face, annotation, predictions),
    [face, annotation, predictions],
  );
  const editing = useEditing(face, start);
  const { editor, parts } = editing;
  const looks = useMemo(() => looksOf(face), [face]);
  const [since] = useState(() => Date.now());
  const [workId] = useState(newId);
  const [spaces, setSpaces] = useState<Readonly<Record<string, AnySpace>>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [views, setViews] = useState<Readonly<Record<string, readonly Command[]>>>({});
  // With two images on the page, the keys for zooming belong to the one that is worked on.
  const [turnedTo, setTurnedTo] = useState("");
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [helping, setHelping] = useState(false);
  const [said, setSaid] = useState("");
  // A live region stays silent when it is told the same again, unless something differs.
  const announce = useCallback(
    (words: string) => setSaid((last) => (last === words ? `${words}\u00a0` : words)),
    [],
  );
  const [done, setDone] = useState<typeof parts>();
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const latest = useLatest({ ...props, spaces });

  const current = useCallback(
    () => annotationOf(editor.state().parts, latest.current.spaces, workId),
    [editor, latest, workId],
  );
  const draft = useDraft(
    `${box}\n${task.id}`,
    editor,
    locked,
    useCallback(() => latest.current.onDraft(current()), [latest, current]),
  );

  // Predictions that come late are taken over as long as nobody has begun.
  useEffect(() => editor.restart(start), [editor, start]);

  useEffect(() => {
    let before = editor.state();
    return editor.subscribe(() => {
      const after = editor.state();
      if (after.parts !== before.parts) latest.current.onChange(current());
      if (after.selection !== before.selection) latest.current.onSelect([...after.selection]);
      before = after;
    });
  }, [editor, latest, current]);

  const sources = sourcesOf(face);
  const waitedFor = sources.some(
    (source) => isMeasured(source) && !spaces[source.name] && !problems[source.name],
  );
  const isReady = useRef(false);
  useEffect(() => {
    if (waitedFor || isReady.current) return;
    isReady.current = true;
    latest.current.onReady();
  }, [waitedFor, latest]);

  // A ref, because a second click comes before the next render.
  const sent = useRef<typeof parts>(undefined);
  const send = (skipped: string | null): void => {
    const state = editor.state().parts;
    if (sent.current === state || locked) return;
    const open = skipped === null ? missingIn(state, face) : new Set<string>();
    setMissing(open);
    if (open.size > 0) {
      announce(open.size === 1 ? "One answer is missing." : `${open.size} answers are missing.`);
      return;
    }
    const shown = { task, face: props.face, ticket, predictions, spaces, since };
    const completion = completionOf(state, shown, skipped);
    sent.current = state;
    setDone(state);
    draft.settle();
    void delivery.add(completion, `${box}\n${task.id}`);
  };

  const firstGap = missing.size > 0;
  useEffect(() => {
    if (!firstGap) return;
    const field = root.current?.querySelector<HTMLElement>(
      "[data-invalid] :is(input, textarea, button)",
    );
    field?.focus();
  }, [firstGap]);

  const isDone = done === parts;
  const gaps = missingIn(parts, face);
  const stillMissing = new Set([...missing].filter((key) => gaps.has(key)));
  const commands = commandsFor(
    face,
    editing,
    {
      locked,
      canSubmit: !locked && !isDone,
      submit: () => send(null),
      skip: skippable && !isDone ? () => send("") : undefined,
      help: () => setHelping(true),
    },
    views[turnedTo] ?? sources.map(({ name }) => views[name]).find((each) => each?.length) ?? [],
  );

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const types = target?.closest(
      "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])",
    );
    const command = commandFor(commands, event);
    // In a text field only submitting has a key: every other key belongs to the text.
    if (!command || (types && command.id !== "submit") || target?.closest("dialog")) return;
    event.preventDefault();
    command.run();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
    <div className="el-work" ref={root} role="group" aria-labelledby={titleId} onKeyDown={press}>
      <header className={face.title || face.instructions ? "el-head" : "el-hidden"}>
        <h2 id={titleId}>{face.title || "Annotation"}</h2>
        {face.instructions && <p>{face.instructions}</p>}
      </header>
      <RestoredNote
        at={draft.at}
        onStartOver={() => editor.become(start)}
        onClose={draft.dismiss}
      />
      <Body
        face={face}
        task={task}
        editing={editing}
        looks={looks}
        commands={commands}
        locked={locked}
        missing={stillMissing}
        problems={problems}
        onSpace={(name, space) => setSpaces((known) => ({ ...known, [name]: space }))}
        onProblem={(name, problem) => {
          setProblems((known) => ({ ...known, [name]: problem }));
          latest.current.onError(name, problem);
        }}
        onCommands={(name, offered) => setViews((known) => ({ ...known, [name]: offered }))}
        onTurn={setTurnedTo}
        announce={announce}
      />
      {!locked && (
        <footer className="el-foot">
          <SaveStatus delivery={delivery} />
          {skippable && (
            <button type="button" className="el-button" disabled={isDone} onClick={() => send("")}>
              Skip
            </button>
          )}
          <button
            type="button"
            className="el-button el-primary"
            aria-disabled={isDone}
            aria-keyshortcuts="Control+Enter"
            onClick={() => send(null)}
          >
            {submitWords(isDone, done !== undefined)}
          </button>
        </footer>
      )}
      <div className="el-hidden" aria-live="polite">
        {said}
      </div>
      {helping && (
        <Help
          commands={commands}
          modalities={[...new Set(sources.map(({ kind }) => modalities[kind]))]}
          onClose={() => setHelping(false)}
        />
      )}
    </div>
  );
}

/** Whether its view tells how large it is, once it is there. */
function isMeasured({ kind }: AnySource): boolean {
  return regionKinds[kind].length > 0 && modalities[kind].load !== undefined;
}

function submitWords(isDone: boolean, again: boolean): string {
  if (isDone) return "Submitted";
  return again ? "Submit again" : "Submit";
}
