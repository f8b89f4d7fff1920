// One person at work: the bar, the widget, and a word where nothing is left.

import { useCallback, useRef } from "react";
import { Annotator } from "../react";
import { Bar } from "./Bar";
import { Ended } from "./Ended";
import { useKeys, workIn } from "./useKeys";
import { useTurns } from "./useTurns";

type Props = {
  readonly title: string;
  readonly name: string;
  readonly onRename: () => void;
};

// While there is nothing to label the widget stays, out of sight: its outbox may still be sending.
const IDLE_TASK = { id: "idle", data: {} };
const IDLE_FACE = { body: [{ kind: "comment", name: "idle" }] };

export function Tasks({ title, name, onRename }: Props) {
  const { turn, acked, refused, trouble, goTo, complete } = useTurns(name);
  const widget = useRef<HTMLDivElement>(null);
  // Who has just come can use the keys at once; who is somewhere else stays there.
  const onReady = useCallback(() => {
    if (document.activeElement !== document.body) return;
    workIn(widget.current)?.focus({ preventScroll: true });
  }, []);
  // The widget has the sheet, and listens for its key.
  const onKeys = useCallback(() => {
    const key = new KeyboardEvent("keydown", { key: "?", bubbles: true });
    workIn(widget.current)?.dispatchEvent(key);
  }, []);
  useKeys(widget);
  const task = turn?.task ?? null;
  return (
    <>
      <Bar title={title} name={name} turn={turn} onGo={goTo} onRename={onRename} onKeys={onKeys} />
      <main className="elp-main">
        {trouble && (
          <p className="elp-trouble" role="alert">
            {trouble} What you label is kept in this browser, and sent when that is over.
          </p>
        )}
        {turn && !task && <Ended turn={turn} name={name} onGo={goTo} />}
        {!turn && !trouble && (
          <p className="elp-loading" role="status">
            Loading…
          </p>
        )}
        <div hidden={task === null}>
          <Annotator
            ref={widget}
            task={task ?? IDLE_TASK}
            interface={task ? turn?.interface : IDLE_FACE}
            ticket={turn?.ticket}
            annotation={turn?.annotation}
            predictions={turn?.predictions}
            upcoming={turn?.upcoming}
            acked={acked}
            refused={refused}
            outbox={`labelling\n${name}`}
            server="_embed_label/completions"
            onComplete={complete}
            onSkip={complete}
            onReady={onReady}
          />
        </div>
      </main>
    </>
  );
}
