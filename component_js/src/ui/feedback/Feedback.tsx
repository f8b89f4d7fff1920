// A line of feedback: good or bad, why, and how it should read; loaded when the first one is shown.

import { type CSSProperties, lazy, type Ref, Suspense } from "react";
import { visibilityOf } from "../../core/visibility";
import { useLatest } from "../../latest";
import { kindOf } from "../../questions";
import { GrowingText } from "../../questions/GrowingText";
import type { AnnotatorProps } from "../Annotator";
import { ErrorBoundary, ErrorNote } from "../ErrorNote";
import { readAnnotation, useParsed } from "../parsed";
import { completionOf } from "../submission";

const core = {
  ErrorNote,
  GrowingText,
  completionOf,
  kindOf,
  readAnnotation,
  useParsed,
  visibilityOf,
};

export type Core = typeof core;

const FeedbackLine = lazy(async () => {
  const line = await import("./FeedbackLine");
  line.lend(core);
  return { default: line.FeedbackLine };
});

export type FeedbackProps = Pick<
  AnnotatorProps,
  | "task"
  | "interface"
  | "ticket"
  | "acked"
  | "refused"
  | "server"
  | "theme"
  | "onComplete"
  | "onSaved"
  | "onError"
  | "id"
  | "className"
> & {
  /** What this user said before: an annotation. */
  readonly said?: unknown;
  /** Lines with the same outbox share it, however many they are. */
  readonly outbox?: string | undefined;
  /** The handlers differ from line to line: none sends what another one said. */
  readonly apart?: boolean | undefined;
  readonly style?: CSSProperties | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
};

// As high as the line, so that nothing moves when it comes; and as wide as what is around it allows.
const shape = { containerType: "normal", minHeight: 28 } as const;

export function Feedback(props: FeedbackProps) {
  const { id, className, style, ref, theme = "auto" } = props;
  const latest = useLatest(props);
  return (
    <div
      ref={ref}
      id={id}
      style={{ ...shape, ...style }}
      className={className ? `el-root ${className}` : "el-root"}
      data-theme={theme}
    >
      <ErrorBoundary
        title="This cannot be shown"
        onError={(problem) => latest.current.onError?.({ source: null, problem })}
      >
        <Suspense fallback={null}>
          <FeedbackLine {...props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
