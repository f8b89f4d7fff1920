// The widget: checks what its host hands in, and puts a task to work.

import { type CSSProperties, type Ref, useCallback, useEffect, useMemo } from "react";
import type { Turn } from "../core/queue";
import { useLatest } from "../latest";
import type { Annotation, Completion, Interface, Receipt, Refusal, Task } from "../schema.gen";
import { ErrorBoundary, ErrorNote } from "./ErrorNote";
import { readAnnotation, readAnnotations, readInterface, readTask, useParsed } from "./parsed";
import { type Revealed, RevealedContext } from "./revealed";
import { useAhead } from "./useAhead";
import type { Suggesting } from "./useAssistant";
import { type Delivery, useDelivery } from "./useDelivery";
import { type Ready, readUpcoming, useQueue } from "./useQueue";
import { Workbench } from "./Workbench";
import "./theme.css";
import "./annotator.css";
import "./marks.css";
import "./notes.css";

/** What went wrong: with a source by its name, or with the widget as a whole. */
export type Problem = { readonly source: string | null; readonly problem: string };

export type AnnotatorProps = Suggesting & {
  readonly task: unknown;
  readonly interface: unknown;
  readonly ticket?: string | null | undefined;
  /** Annotations whose author is a model; their regions are there to be corrected. */
  readonly predictions?: unknown;
  /** What this author said before, to go on from. */
  readonly annotation?: unknown;
  /** The tasks that come next, each with its ticket: loaded ahead, and shown as soon as they are due. */
  readonly upcoming?: unknown;
  /** After a blind comparison: which model each alias stands for. */
  readonly revealed?: Revealed | undefined;
  readonly locked?: boolean | undefined;
  /** The ids that the host has kept. Without it nobody can say that a label is saved. */
  readonly acked?: readonly string[] | undefined;
  readonly refused?: readonly Refusal[] | undefined;
  /** Widgets with the same outbox send each other's completions. */
  readonly outbox?: string | undefined;
  /** Where completions go that are too large for an event. */
  readonly server?: string | null | undefined;
  readonly theme?: "light" | "dark" | "auto" | undefined;
  readonly onComplete?: ((completion: Completion) => void) | undefined;
  readonly onChange?: ((annotation: Annotation) => void) | undefined;
  readonly onSkip?: ((completion: Completion) => void) | undefined;
  readonly onDraft?: ((annotation: Annotation) => void) | undefined;
  readonly onSelect?: ((ids: readonly string[]) => void) | undefined;
  readonly onReady?: (() => void) | undefined;
  readonly onError?: ((problem: Problem) => void) | undefined;
  readonly onSaved?: ((receipt: Receipt) => void) | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
};

export function Annotator(props: AnnotatorProps) {
  const { id, className, style, ref, theme = "auto" } = props;
  const latest = useLatest(props);
  const onError = useCallback(
    (problem: string) => latest.current.onError?.({ source: null, problem }),
    [latest],
  );
  return (
    <div
      ref={ref}
      id={id}
      style={style}
      className={className ? `el-root ${className}` : "el-root"}
      data-theme={theme}
    >
      <ErrorBoundary title="This cannot be shown" onError={onError}>
        <Checked {...props} />
      </ErrorBoundary>
    </div>
  );
}

function Checked(props: AnnotatorProps) {
  const latest = useLatest(props);
  const task = useParsed(props.task, readTask);
  const face = useParsed(props.interface, readInterface);
  const predictions = useParsed(props.predictions, readAnnotations);
  const annotation = useParsed(props.annotation, readAnnotation);
  const upcoming = useParsed(props.upcoming, readUpcoming);
  const outbox = props.outbox ?? "page";
  const delivery = useDelivery(
    outbox,
    {
      acknowledges: props.acked !== undefined,
      server: props.server ?? undefined,
      emit: (completion) => {
        const { onComplete, onSkip } = latest.current;
        const handler = completion.skipped === null ? onComplete : (onSkip ?? onComplete);
        handler?.(completion);
        return handler !== undefined;
      },
      onSaved: (receipt) => latest.current.onSaved?.(receipt),
    },
    props.acked,
    props.refused,
  );
  const all = { task, interface: face, predictions, annotation, upcoming };
  const wrong = Object.values(all).find((parsed) => "wrong" in parsed);
  const problem = wrong && "wrong" in wrong ? wrong.wrong : undefined;
  useEffect(() => {
    if (problem !== undefined) latest.current.onError?.({ source: null, problem });
  }, [problem, latest]);
  for (const [name, parsed] of Object.entries(all)) {
    if ("wrong" in parsed)
      return <ErrorNote title={`The ${name} cannot be shown`}>{parsed.wrong}</ErrorNote>;
  }
  if ("wrong" in task || "wrong" in face || "wrong" in predictions || "wrong" in annotation)
    return null;
  return (
    <Queued
      {...props}
      task={task.value}
      face={face.value}
      predictions={predictions.value}
      annotation={annotation.value}
      upcoming={"wrong" in upcoming ? undefined : upcoming.value}
      delivery={delivery}
      box={outbox}
    />
  );
}

type QueuedProps = Omit<AnnotatorProps, "upcoming"> &
  Pick<Turn, "task" | "face" | "predictions" | "annotation"> & {
    readonly upcoming: readonly Ready[] | undefined;
    readonly delivery: Delivery;
    readonly box: string;
  };

function Queued(props: QueuedProps) {
  const { task, face, predictions, annotation, upcoming, delivery, box } = props;
  const ticket = props.ticket ?? null;
  const latest = useLatest(props);
  const hosted = useMemo(
    () => ({ task, face, ticket, predictions, annotation }),
    [task, face, ticket, predictions, annotation],
  );
  const { turn, isFocused, onSent, onBack } = useQueue(hosted, upcoming);
  // Another task, or another interface, is other work.
  const work = useMemo(() => keyOf(turn.task, turn.face), [turn]);
  useAhead(turn.face, upcoming);
  return (
    // What comes next has aliases of its own.
    <RevealedContext value={turn.task.id === task.id ? props.revealed : undefined}>
      <Workbench
        key={work}
        {...turn}
        locked={props.locked ?? false}
        delivery={delivery}
        box={box}
        skippable={props.onSkip !== undefined}
        onSent={onSent}
        isFocused={isFocused}
        onBack={onBack}
        suggesting={props}
        onChange={(changed) => latest.current.onChange?.(changed())}
        onDraft={(draft) => latest.current.onDraft?.(draft())}
        onSelect={(ids) => latest.current.onSelect?.(ids)}
        onReady={() => latest.current.onReady?.()}
        onError={(source, problem) => latest.current.onError?.({ source, problem })}
      />
    </RevealedContext>
  );
}

function keyOf({ id }: Task, face: Interface): string {
  return `${id}\n${JSON.stringify(face)}`;
}
