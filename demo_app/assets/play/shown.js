// JSON to be read, in colours, with a button that copies it.

import { createElement as h, useLayoutEffect, useRef } from "react";
import { Copy } from "./copy.js";
import { paint, painted } from "./painted.js";

export function Shown({ text, label }) {
  const paper = useRef(null);
  useLayoutEffect(() => {
    paper.current.replaceChildren();
    paint(paper.current, painted(text, "json"));
  }, [text]);
  return h(
    "div",
    { className: "shown" },
    h(Copy, { text, words: "Copy" }),
    // It scrolls, so a keyboard must get into it.
    h("pre", { tabIndex: 0, role: "region", "aria-label": label, ref: paper }),
  );
}
