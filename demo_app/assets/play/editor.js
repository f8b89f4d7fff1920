// A text area over its own text in colours, with line numbers.
//
// The text area is the browser's: what is typed stands there at once, and is told a moment later.

import { createElement as h, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { paint, painted } from "./painted.js";

const PAUSE = 350; // milliseconds
// What is longer does not fit into one of Reflex's events, and would vanish on its way.
const LONGEST = 300_000;
// A browser takes minutes to paste thousands of lines its own way, the one that can be undone.
const LONG_PASTE = 20_000;

/** Another `edition` is another text; within one the text belongs to who types. */
export function Editor(props) {
  return h(Sheet, { key: props.edition, ...props });
}

function Sheet({ text, language, label, wrong: said, line: at, onEdit }) {
  const [typed, setTyped] = useState(text);
  const isTooLong = typed.length > LONGEST;
  const wrong = isTooLong ? `This is longer than ${LONGEST} characters.` : said;
  const line = isTooLong ? 1 : at;
  const [isLeaving, setIsLeaving] = useState(false);
  const area = useRef(null);
  const paper = useRef(null);
  const drawn = useRef([]);
  const told = useRef(text);
  const tell = useRef(onEdit);
  const id = useId();
  useEffect(() => {
    tell.current = onEdit;
  });

  function send() {
    const now = area.current?.value;
    if (now === undefined || now === told.current || now.length > LONGEST) return;
    told.current = now;
    tell.current(now);
  }

  useEffect(() => {
    const timer = setTimeout(send, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  function press(event) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") setIsLeaving(true);
    else if (event.key === "Tab" && !event.shiftKey && !isLeaving) write(event, indent(language));
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) write(event, `\n${lead()}`);
  }

  function write(event, words) {
    event.preventDefault();
    // The one way that the browser's own undo knows of.
    document.execCommand("insertText", false, words);
  }

  function paste(event) {
    const words = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    if (words.length < LONG_PASTE) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = area.current;
    area.current.setRangeText(words, selectionStart, selectionEnd, "end");
    setTyped(area.current.value);
  }

  function lead() {
    const { value, selectionStart } = area.current;
    const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
    return value.slice(start, selectionStart).match(/^[ \t]*/)[0];
  }

  function goTo() {
    const { value } = area.current;
    const start = value.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = value.indexOf("\n", start);
    area.current.focus({ preventScroll: true });
    area.current.setSelectionRange(start, end < 0 ? value.length : end);
    paper.current.children[line - 1]?.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  useLayoutEffect(() => {
    const lines = painted(typed, language);
    paint(paper.current, lines, drawn.current);
    drawn.current = lines;
  }, [typed, language]);
  useLayoutEffect(() => {
    const marked = wrong ? paper.current.children[line - 1] : undefined;
    marked?.classList.add("wrong");
    return () => marked?.classList.remove("wrong");
  }, [typed, wrong, line]);

  const digits = String(typed.split("\n").length).length;
  return h(
    "div",
    { className: "editor", style: { "--digits": Math.max(2, digits) } },
    h(
      "div",
      { className: "sheet" },
      h(
        "div",
        { className: "paper" },
        h("div", { className: "paint", "aria-hidden": true, ref: paper }),
        h("textarea", {
          ref: area,
          defaultValue: text,
          "aria-label": label,
          "aria-invalid": wrong ? true : undefined,
          "aria-describedby": `${id}keys${wrong ? ` ${id}wrong` : ""}`,
          autoCapitalize: "off",
          autoComplete: "off",
          autoCorrect: "off",
          spellCheck: false,
          onInput: () => setTyped(area.current.value),
          onKeyDown: press,
          onPaste: paste,
          onBlur: () => {
            setIsLeaving(false);
            send();
          },
        }),
      ),
    ),
    h("span", { className: "unseen", id: `${id}keys` }, "Tab indents. Escape, then Tab, leaves."),
    h(
      "div",
      { className: "problem", role: "status" },
      wrong && h("button", { type: "button", onClick: goTo }, `Line ${line}`),
      wrong && h("span", { id: `${id}wrong` }, wrong),
    ),
  );
}

function indent(language) {
  return language === "python" ? "    " : "  ";
}
