// What a model was asked and what it answered, under its source: wait, accept, refuse, try again.

import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import type { Asking } from "../../core/asking";
import { Picture } from "../../icons/Icon";
import { describeRegion, kinds } from "../../regions";
import type { AnySource } from "../../schema.gen";
import { useWork } from "../layout/work";
import { accept, askAgain, askingAt, askToolIn, giveUp } from "./ask";
import { useAnswers } from "./useAnswers";
import "./askBar.css";

type Props = { readonly source: AnySource; readonly item: number | undefined };

export function AskBar({ source, item }: Props) {
  const work = useWork();
  const came = useRef<HTMLElement>(null);
  const closing = useRef<HTMLButtonElement>(null);
  useAnswers(source);
  const asking = askingAt(work, source, item);
  const tool = askToolIn(work, source);
  if (!asking && !tool) return null;

  function comeFrom({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
    const isInside = currentTarget.contains(relatedTarget);
    if (!isInside) came.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  }

  /** The buttons go: the focus returns to where it was. */
  function leaving(run: () => void): () => void {
    return () => {
      const bar = closing.current?.closest(".el-source");
      const next = came.current ?? bar?.querySelector<HTMLElement>('[role="application"]');
      run();
      next?.focus({ preventScroll: true });
    };
  }

  const stop = leaving(() => giveUp(work, source));
  const take = leaving(() => accept(work, source));

  // The same keys as anywhere, but the focus is here.
  function press(event: KeyboardEvent): void {
    const takes = event.key === "Enter" && event.shiftKey && asking?.phase === "offered";
    const stops = event.key === "Escape" && asking !== undefined;
    if (!takes && !stops) return;
    event.preventDefault();
    event.stopPropagation();
    if (takes) take();
    else stop();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
    <div
      className="el-ask"
      role="group"
      aria-label="Ask a model"
      data-phase={asking?.phase}
      onFocus={comeFrom}
      onKeyDown={press}
    >
      <Picture path={sparks} />
      <p className="el-ask-words" role="status">
        {asking ? <Words asking={asking} /> : tool?.hint}
      </p>
      {asking && (
        <span className="el-ask-buttons">
          {asking.phase === "offered" && (
            <button
              type="button"
              className="el-button el-primary"
              aria-keyshortcuts="Shift+Enter"
              title="Accept (Shift Enter)"
              onClick={take}
            >
              Accept
            </button>
          )}
          {asking.phase === "failed" && (
            <button
              type="button"
              className="el-button"
              onClick={() => {
                askAgain(work);
                closing.current?.focus();
              }}
            >
              Try again
            </button>
          )}
          <button
            ref={closing}
            type="button"
            className="el-button"
            aria-keyshortcuts="Escape"
            title={`${endings[asking.phase]} (Escape)`}
            onClick={stop}
          >
            {endings[asking.phase]}
          </button>
        </span>
      )}
    </div>
  );
}

const sparks =
  "m10 4 1.800 5.200L17 11l-5.200 1.800L10 18l-1.800-5.200L3 11l5.200-1.800ZM18.500 3v4M16.500 5h4M18.500 16v4M16.500 18h4";

const endings: Readonly<Record<Asking["phase"], string>> = {
  pointing: "Cancel",
  waiting: "Cancel",
  offered: "Refuse",
  failed: "Close",
};

function Words({ asking }: { readonly asking: Asking }) {
  const { phase, proposed, problem } = asking;
  if (phase === "pointing") return "That is left out. Mark what is wanted too.";
  if (phase === "waiting") return "Asking…";
  if (phase === "failed") return <bdi>{problem}</bdi>;
  const [only] = proposed;
  return (
    <>
      {proposed.length === 1 ? "1 region" : `${proposed.length} regions`} proposed. More marks
      refine {proposed.length > 1 ? "them" : "it"}.
      {only && proposed.length === 1 && (
        <span className="el-hidden">
          {` ${kinds[only.kind].title}, ${describeRegion(only)}. Shift Enter accepts, Escape refuses.`}
        </span>
      )}
      {problem && (
        <>
          {" "}
          <bdi>{problem}</bdi>
        </>
      )}
    </>
  );
}
