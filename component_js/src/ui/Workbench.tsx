// One task at work: its sources, its questions, what was marked, and the way out.

import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Command } from "../core/command";
import { filled } from "../core/filling";
import { newId } from "../core/id";
import { comparesPredictions } from "../core/interface";
import { based, basisIn } from "../core/part";
import { useLatest } from "../latest";
import type { Annotation, Interface, Task } from "../schema.gen";
import { Body } from "./Body";
import { commandsFor } from "./commands";
import { Foot } from "./Foot";
import { Head } from "./Head";
import { looksIn, looksOf } from "./looks";
import { offeredBy, standingIn } from "./offered";
import { pressed } from "./pressed";
import { begin, fitting } from "./start";
import { annotationOf, completionOf } from "./submission";
import { type Suggesting, useAssistant } from "./useAssistant";
import { useAutoSubmit } from "./useAutoSubmit";
import { useCompany } from "./useCompany";
import type { Delivery } from "./useDelivery";
import { useDraft } from "./useDraft";
import { useEditing } from "./useEditing";
import { hasFocus, useFocus } from "./useFocus";
import { useMarking } from "./useMarking";
import { usePredictions } from "./usePredictions";
import { useReady } from "./useReady";
import { useRelating } from "./useRelating";
import { useReviewing } from "./useReviewing";
import { useSpaces } from "./useSpaces";
import { useSubmitting } from "./useSubmitting";
import { useTelling } from "./useTelling";
import { useTurned } from "./useTurned";

const Help = lazy(async () => ({ default: (await import("./Help")).Help }));

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
  /** What was submitted or skipped, and whether the focus was here. */
  readonly onSent: (annotation: Annotation, focused: boolean) => void;
  /** The task follows one that had the focus: the keys go on. */
  readonly isFocused: boolean;
  /** Undefined where there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
  readonly suggesting: Suggesting;
  readonly onChange: (current: () => Annotation) => void;
  readonly onDraft: (current: () => Annotation) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onReady: () => void;
  readonly onError: (source: string | null, problem: string) => void;
};

export function Workbench(props: WorkbenchProps) {
  const { task, ticket, annotation, locked, delivery, box, skippable } = props;
  const face = useMemo(() => filled(props.face, task.data), [props.face, task.data]);
  const begun = useMemo(
    () => begin(face, task.data, annotation, props.predictions),
    [face, task.data, annotation, props.predictions],
  );
  const { parts: start, predictions: newest, leftOut } = begun;
  const editing = useEditing(face, start);
  const { editor } = editing;
  const predictions = usePredictions(editing, { start, predictions: newest, annotation, ticket });
  const review = useReviewing(newest, locked || comparesPredictions(face));
  const styles = useMemo(() => looksOf(face), [face]);
  const [since] = useState(() => Date.now());
  const [workId] = useState(newId);
  const { measured, spaces, measure } = useSpaces(newest, annotation);
  const company = useCompany(face);
  const { sources } = company;
  const looks = useMemo(() => looksIn(styles, sources, spaces), [styles, sources, spaces]);
  const { assistant, ...aid } = useAssistant(props.suggesting, locked, spaces);
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
  const latest = useLatest({ ...props, spaces, asked: face });

  const current = useCallback(
    () => annotationOf(editor.state().parts, face, latest.current.spaces, workId),
    [editor, face, latest, workId],
  );
  const draft = useDraft(
    `${box}\n${task.id}`,
    editor,
    locked,
    useCallback(() => latest.current.onDraft(current), [latest, current]),
    useCallback(
      (kept) => {
        // A task may grow while it is worked on, as an answer does that streams in.
        const { asked, task } = latest.current;
        const found = fitting(kept, asked, task.data);
        if (found.leftOut) latest.current.onError(null, found.leftOut);
        return based(found.parts, basisIn(editor.state().parts));
      },
      [latest, editor],
    ),
  );

  useEffect(() => {
    if (leftOut) latest.current.onError(null, leftOut);
  }, [leftOut, latest]);

  useTelling(editor, current, latest);
  useFocus(root, face, props.isFocused, locked);

  const { marking, ...marks } = useMarking(face, editing.regions.length > 0);
  const relating = useRelating({ face, editing, looks, locked, announce });
  const waits = marks.waits || aid.waits || review.waits || relating.waits;
  const { onShow } = useReady(sources, measured, problems, waits, () => latest.current.onReady());

  const { turned, turn } = useTurned(editing);
  const { send, isDone, again, gaps, sought } = useSubmitting({
    root,
    face,
    task,
    editing,
    locked,
    turn,
    announce,
    reviewing: review.reviewing,
    deliver(skipped) {
      const shown = { task, face, given: props.face, spaces, since, ...predictions.basis() };
      const completion = completionOf(editor.state().parts, shown, skipped);
      draft.settle();
      void delivery.add(completion, `${box}\n${task.id}`);
      props.onSent(completion.annotation, hasFocus(root.current));
    },
  });
  useAutoSubmit(face, task, editing, () => send(null));

  // Of images side by side, each has commands of its own.
  const offered = offeredBy(views, turnedTo, turned.get(turnedTo) ?? 0);
  const { reviewing } = review;
  const worked = { face, task, editing, locked, assistant, reviewing, announce };
  const given = { ...worked, root, turnedTo, turned, spaces, views: offered };
  const table = commandsFor(
    face,
    editing,
    {
      locked,
      canSubmit: !locked && !isDone,
      submit: () => send(null),
      skip: skippable && !isDone ? () => send("") : undefined,
      back: props.onBack,
      help: () => setHelping(true),
    },
    marking?.markingCommands(given) ?? [],
    [...offered, ...standingIn(views)],
  );
  const commands = relating.within(table);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
    <div
      className="el-work"
      ref={root}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      onKeyDown={(event) => pressed(event, commands)}
    >
      <Head
        id={titleId}
        face={face}
        leftOut={leftOut}
        draft={draft}
        predictions={predictions}
        reviewing={reviewing}
        onStartOver={() => editor.become(start)}
        onNewer={() => editor.become(begin(face, task.data, undefined, props.predictions).parts)}
      />
      {waits ? (
        <div className="el-loading" role="status" aria-label="Loading" />
      ) : (
        <Body
          face={face}
          task={task}
          editing={editing}
          looks={looks}
          commands={commands}
          views={offered}
          marking={marking}
          assistant={assistant}
          reviewing={reviewing}
          predictions={basisIn(editing.parts).length > 0 ? basisIn(editing.parts) : newest}
          known={annotation?.spaces}
          locked={locked}
          relating={relating}
          gaps={gaps}
          sought={sought}
          company={company}
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
      )}
      {!locked && !waits && (
        <Foot
          delivery={delivery}
          isDone={isDone}
          again={again}
          skippable={skippable}
          onBack={props.onBack}
          onSend={send}
        />
      )}
      <div className="el-hidden" aria-live="polite">
        {said}
      </div>
      {helping && (
        <Suspense fallback={null}>
          <Help
            commands={commands}
            kinds={[...new Set(sources.map(({ kind }) => kind))]}
            onClose={() => setHelping(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
