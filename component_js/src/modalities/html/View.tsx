// A document in HTML, sanitised, to be read in a frame of its own.

import { useLayoutEffect, useRef } from "react";
import { titleOf } from "../../core/title";
import type { HtmlSource } from "../../schema.gen";
import { useLatest } from "../latest";
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
  const top = source.title ? BELOW_SOURCE : BELOW_WIDGET;
  useLayoutEffect(() => {
    const read = reading(shown, top);
    if (isBare(read)) latest.current.onError("There is no text and no picture in it to be shown.");
    page.current?.replaceChildren(read);
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
      <div ref={page} className="el-rich" dir="auto" />
    </div>
  );
}
