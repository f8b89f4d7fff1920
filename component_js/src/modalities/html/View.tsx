// A document in HTML, sanitised, to be read in a frame of its own.

import { useEffect, useRef, useState } from "react";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import type { HtmlSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { isBare, reading } from "./reading";
import "../../rich/rich.css";
import "./html.css";

/** A source without a title has no heading of its own. */
const BELOW_WIDGET = 3;
const BELOW_SOURCE = 4;

export function View(props: ViewProps<HtmlSource>) {
  const { source, shown } = props;
  const latest = useLatest(props);
  const page = useRef<HTMLDivElement>(null);
  const [isRead, setRead] = useState(false);
  const top = source.title ? BELOW_SOURCE : BELOW_WIDGET;
  useEffect(() => {
    let gone = false;
    const fail = (problem: string): void => {
      if (!gone) latest.current.onError(problem);
    };
    reading(shown, top).then(
      (read) => {
        if (gone) return;
        if (isBare(read)) fail("There is no text and no picture in it to be shown.");
        page.current?.replaceChildren(read);
        setRead(true);
      },
      (error: unknown) => fail(`What makes it safe to show cannot be loaded: ${error}.`),
    );
    return () => {
      gone = true;
    };
  }, [shown, top, latest]);
  return (
    <div
      className="el-html"
      // A region of this name stands around it.
      role="document"
      aria-label={titleOf(source)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys.
      tabIndex={0}
    >
      {!isRead && <p role="status">Loading…</p>}
      <div ref={page} className="el-rich" dir="auto" />
    </div>
  );
}
