// Above the task: what is labelled, how far it has come, the way back and forth, the table.

import { useEffect } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import type { Turn } from "./server";
import "./bar.css";

type Props = {
  readonly title: string;
  readonly name: string;
  readonly turn: Turn | undefined;
  readonly onGo: (task: string) => void;
  readonly onRename: () => void;
  /** Shows what can be done by key. */
  readonly onKeys: () => void;
};

export function Bar({ title, name, turn, onGo, onRename, onKeys }: Props) {
  const { before = null, after = null, total = 0, all_done: done = 0 } = turn ?? {};
  const latest = useLatest({ before, after, onGo });
  useEffect(() => {
    const scope = createScope();
    scope.listen<KeyboardEvent>(window, "keydown", (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // By its place: with Alt some keyboards write another letter.
      const { onGo, ...beside } = latest.current;
      const to = new Map([
        ["Comma", beside.before],
        ["Period", beside.after],
      ]).get(event.code);
      if (!to) return;
      event.preventDefault();
      onGo(to);
    });
    return scope.close;
  }, [latest]);
  return (
    <header className="elp-bar">
      <div className="elp-what">
        <h1>{title}</h1>
        {turn?.name && <p title={turn.name}>{turn.name}</p>}
        {turn?.annotation ? <p className="elp-done">labelled</p> : null}
      </div>
      {turn && (
        <div className="elp-far">
          <progress aria-label="Done" value={done} max={Math.max(total, 1)} />
          <span>
            {done} of {total}
            {turn.is_shared && `, ${turn.done} by you`}
          </span>
        </div>
      )}
      <nav aria-label="Tasks">
        <Step words="Previous" sign="‹" shortcut="," to={before} onGo={onGo} />
        <Step words="Next" sign="›" shortcut="." to={after} onGo={onGo} />
      </nav>
      {turn?.task && (
        <button
          type="button"
          className="elp-button elp-keys"
          aria-keyshortcuts="?"
          onClick={onKeys}
        >
          Keys
          <span className="elp-key" aria-hidden="true">
            ?
          </span>
        </button>
      )}
      <a className="elp-button" href="labels.csv" download="labels.csv" aria-label="Download CSV">
        CSV
      </a>
      <button
        type="button"
        className="elp-button elp-who"
        aria-label={`${name}: label under another name`}
        onClick={onRename}
      >
        {name}
      </button>
    </header>
  );
}

type StepProps = {
  readonly words: string;
  readonly sign: string;
  readonly shortcut: string;
  readonly to: string | null;
  readonly onGo: (task: string) => void;
};

function Step({ words, sign, shortcut, to, onGo }: StepProps) {
  return (
    <button
      type="button"
      className="elp-button"
      aria-keyshortcuts={`Alt+${shortcut}`}
      disabled={to === null}
      onClick={() => to !== null && onGo(to)}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="elp-word">{words}</span>
      <span className="elp-key" aria-hidden="true">
        Alt {shortcut}
      </span>
    </button>
  );
}
