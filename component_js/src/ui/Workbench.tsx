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
import type { Annotation, Interface, Task } from "../schema.gen";
import { Body } from "./Body";
import { commandsFor } from "./commands";
import { ErrorNote } from "./ErrorNote";
import { Help } from "./Help";
import { looksOf } from "./looks";
import { RestoredNote } from "./RestoredNote";
import { SaveStatus } from "./SaveStatus";
import { fitting, startOf } from "./start";
import { annotationOf, completionOf } from "./submission";
import type { Delivery } from "./useDelivery";
import { useDraft } from "./useDraft";
import { useEditing } from "./useEditing";
import { useReady } from "./useReady";
import { useRelating } from "./useRelating";
import { useSpaces } from "./useSpaces";
import { useSubmitting } from "./useSubmitting";
import { useTurned } from "./useTurned";

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
  readonly onError: (source: string | null, problem: string) => void;
};

export function Workbench(props: WorkbenchProps) {
  const { task, ticket, predictions, annotation, locked, delivery, box, skippable } = props;
  const face = useMemo(() => filled(props.face, task.data), [props.face, task.data]);
  const { parts: start, leftOut } = useMemo(
    () => startOf(face, task.data, annotation, predictions),
    [face, task.data, annotation, predictions],
  );
  const editing = useEditing(face, start);
  const { editor } = editing;
  const looks = useMemo(() => looksOf(face), [face]);
  const [since] = useState(() => Date.now());
  const [workId] = useState(newId);
  const { measured, spaces, measure } = useSpaces(predictions, annotation);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [views, setViews] = useState<Readonly<Record<string, readonly Command[]>>>({});
  // With two images on the page, the keys for zooming belong to the one that is worked on.
  const [turnedTo, setTurnedTo] = useState("");
  const [helping, setHelping] = useState(false);
  const [said, setSaid] = useState("");
  // A live region stays silent when it is told the same again, unless something differs.
  const announce = useCallback(
    (words: string) => setSaid((last) => (last === words ? `${words}\u00a0` : words)),
    [],
  );
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const latest = useLatest({ ...props, spaces });

  const current = useCallback(
    () => annotationOf(editor.state().parts, face, latest.current.spaces, workId),
    [editor, face, latest, workId],
  );
  const draft = useDraft(
    `${box}\n${task.id}`,
    editor,
    locked,
    useCallback(() => latest.current.onDraft(current()), [latest, current]),
    useCallback(
      (kept) => {
        const found = fitting(kept, face, task.data);
        if (found.leftOut) latest.current.onError(null, found.leftOut);
        return found.parts;
      },
      [face, task.data, latest],
    ),
  );

  useEffect(() => {
    if (leftOut) latest.current.onError(null, leftOut);
  }, [leftOut, latest]);

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
  const { onShow } = useReady(sources, measured, problems, () => latest.current.onReady());

  const { turned, turn } = useTurned(editing);
  const { send, isDone, again, gaps, sought } = useSubmitting({
    root,
    face,
    task,
    editing,
    locked,
    turn,
    announce,
    deliver(skipped) {
      const shown = { task, face, given: props.face, ticket, predictions, spaces, since };
      const completion = completionOf(editor.state().parts, shown, skipped);
      draft.settle();
      void delivery.add(completion, `${box}\n${task.id}`);
    },
  });
  const relating = useRelating({ face, editing, looks, locked, announce });

  const table = commandsFor(
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
  const commands = relating.within(table);

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
      {leftOut && <ErrorNote title="Not all that was said before fits">{leftOut}</ErrorNote>}
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
        relating={relating}
        gaps={gaps}
        sought={sought}
        problems={problems}
        turned={turned}
        onItem={turn}
        onShow={onShow}
        onSpace={measure}
        onProblem={(name, problem, place = name) => {
          setProblems((all) => ({ ...all, [place]: problem }));
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
            {submitWords(isDone, again)}
          </button>
        </footer>
      )}
      <div className="el-hidden" aria-live="polite">
        {said}
      </div>
      {helping && (
        <Help
          commands={commands}
          modalities={[...new Set(sources.map(({ kind }) => modalities[kind]))].filter(
            ({ howTo }) => howTo !== "",
          )}
          onClose={() => setHelping(false)}
        />
      )}
    </div>
  );
}

function submitWords(isDone: boolean, again: boolean): string {
  if (isDone) return "Submitted";
  return again ? "Submit again" : "Submit";
}
