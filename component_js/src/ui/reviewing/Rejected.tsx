// Predictions that were rejected, folded, each of which can be brought back.

import { useId, useRef, useState } from "react";
import { basisIn } from "../../core/part";
import { Icon } from "../../icons/Icon";
import { useWork } from "../layout/work";
import { bringBack } from "./judging";
import { percentOf, reviewOf } from "./reviewed";

const workOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>(".el-work") ?? null;

/** More rows than this take long to lay out: the rest comes back together. */
const MOST = 100;

export function Rejected() {
  const work = useWork();
  const { editing, looks } = work;
  const [isOpen, setOpen] = useState(false);
  const head = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { gone } = reviewOf(basisIn(editing.parts), editing.regions);
  if (gone.length === 0) return null;

  function back(which: typeof gone): void {
    bringBack(work, which);
    // The button that was pressed goes, and with the last of them all that stands around it.
    const next = which.length === gone.length ? workOf(head.current) : head.current;
    next?.focus({ preventScroll: true });
  }

  return (
    <section className="el-rejected" aria-label="Rejected">
      <button
        ref={head}
        type="button"
        className="el-rejected-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "down" : "onward"} />
        Rejected <span className="el-region-count">{gone.length}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <ul className="el-rejected-rows">
              {gone.slice(0, MOST).map((each) => {
                const { region } = each;
                const score = percentOf(region);
                const [title, place] = [looks.titleOf(region), looks.placeOf(region)];
                return (
                  <li key={region.id} style={{ "--el-label": looks.colorOf(region) }}>
                    <span className="el-label-dot" aria-hidden="true" />
                    <span className="el-rejected-words">
                      <bdi>{title}</bdi>
                      <bdi className="el-rejected-place">{place}</bdi>
                    </span>
                    {score !== undefined && <span className="el-rejected-score">{score} %</span>}
                    <button
                      type="button"
                      className="el-button"
                      aria-label={`Bring back ${title}, ${place}`}
                      onClick={() => back([each])}
                    >
                      Bring back
                    </button>
                  </li>
                );
              })}
            </ul>
            {gone.length > 1 && (
              <button type="button" className="el-link" onClick={() => back(gone)}>
                Bring back all {gone.length}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
