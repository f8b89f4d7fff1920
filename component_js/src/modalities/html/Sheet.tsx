// A document in a root of its own: no rule of the host's reaches into it, and none of its own out.

import { useLayoutEffect, useRef } from "react";
import { createScope } from "../../core/scope";
import type { Mark } from "../../passage/marks";
import marksCss from "../../passage/passage.css?inline";
import documentCss from "./document.css?inline";
import type { Page } from "./page";

type Props = {
  readonly page: Page;
  readonly marks: readonly Mark[];
  /** Where the labels stand. */
  readonly labelled: "inline" | "margin";
};

export function Sheet({ page, marks, labelled }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: "open" });
    if (!root) return;
    root.adoptedStyleSheets = [documentCss, page.css, marksCss].map(sheet);
    root.replaceChildren(page.page);
    const scope = createScope();
    const reveal = (): void => {
      if (page.reveal()) scope.frame(() => scope.after(0, reveal));
    };
    reveal();
    return scope.close;
  }, [page]);
  useLayoutEffect(() => page.mark(marks), [page, marks]);
  return (
    <div
      ref={host}
      className="el-html"
      // What has colours was written for light paper.
      data-paper={page.isColoured || undefined}
      data-labelled={labelled}
    />
  );
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
