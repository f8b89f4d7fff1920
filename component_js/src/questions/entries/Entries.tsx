// Several short texts: a list, and a field for the next one.

import { useLayoutEffect, useRef, useState } from "react";
import { same } from "../../core/same";
import type { Entries, EntriesAnswer } from "../../schema.gen";
import { Flaw } from "../Flaw";
import { GrowingText } from "../GrowingText";
import type { ControlProps, QuestionKind } from "../question";
import { ends } from "./ends";
import { isTwice, isTyping, type Pending, standing, withTyped } from "./pending";
import { Rows } from "./Rows";
import "./entries.css";

function Control(props: ControlProps<Entries, EntriesAnswer>) {
  const { question, answer, labelledBy, describedBy, locked, invalid, onAnswer } = props;
  const { unique, most, max_length, rows } = question;
  const texts = answer?.texts ?? [];
  const [pending, setPending] = useState<Pending>({ text: "", after: texts.length });
  const [told, setTold] = useState(false);
  // Where the focus goes once the list is drawn again; a new object each time.
  const [target, setTarget] = useState<{ readonly row: number }>();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { listed, typed } = standing(texts, pending, unique);
  const isFull = most !== null && listed.length >= most;
  const twice = isTwice(listed, typed, unique);

  useLayoutEffect(() => {
    if (!target || !root.current) return;
    const parts = root.current.querySelectorAll<HTMLElement>("[data-remove]");
    const found = parts[Math.min(target.row, parts.length - 1)] ?? field.current;
    found?.focus();
  }, [target]);

  function put(list: readonly string[], text: string): void {
    const next = withTyped(list, text, unique);
    setPending({ text, after: list.length });
    setTold(false);
    if (!same(next, texts)) onAnswer(next.length > 0 ? { texts: next } : undefined);
  }

  function add(): void {
    if (typed.trim() === "") return;
    if (twice) {
      setTold(true);
      return;
    }
    const list = withTyped(listed, typed, unique);
    put(list, "");
    field.current?.focus();
  }

  function remove(row: number, left: readonly string[]): void {
    put(left, typed);
    setTarget({ row });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how the host lays it out.
    <div
      ref={root}
      className="el-entries"
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <Rows
        question={question}
        texts={listed}
        locked={locked}
        onTexts={(list) => put(list, typed)}
        onRemove={remove}
        onDone={() => field.current?.focus()}
      />
      {!locked && (
        <div className="el-entries-add">
          <GrowingText
            field={field}
            text={typed}
            rows={rows}
            most={max_length}
            // It keeps the focus: what is typed on goes nowhere else.
            locked={isFull}
            placeholder={isFull ? "That is all." : question.placeholder || "Add a text"}
            aria={{
              "aria-labelledby": labelledBy,
              "aria-describedby": [describedBy, `${labelledBy}flaw`].filter(Boolean).join(" "),
              "aria-invalid": invalid || told || undefined,
              "aria-required": question.required || undefined,
            }}
            onText={(text) => put(listed, text)}
            onKeyDown={(event) => {
              if (!ends(event, rows)) return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" className="el-button" disabled={typed.trim() === ""} onClick={add}>
            Add
          </button>
        </div>
      )}
      {locked && listed.length === 0 && <div className="el-empty">No text.</div>}
      {most !== null && !locked && (
        <div className="el-aside" role="status">
          {listed.length} of {most}
        </div>
      )}
      <Flaw id={`${labelledBy}flaw`}>
        {told && twice ? `“${typed.trim()}” is already there.` : undefined}
      </Flaw>
    </div>
  );
}

export const entries: QuestionKind<Entries, EntriesAnswer> = {
  Control,
  isEmpty: ({ texts }) => texts.every((text) => text.trim() === ""),
  valuesOf: ({ texts }) => texts,
  defaultOf: ({ default: texts }) => (texts.length > 0 ? { texts } : undefined),
  flawOf({ most, unique, max_length }, { texts }) {
    if (most !== null && texts.length > most) return `At most ${most}, these are ${texts.length}.`;
    const twice = unique && texts.find((text, at) => texts.indexOf(text) < at);
    if (typeof twice === "string") return `“${twice}” stands there twice.`;
    const long = texts.map((text) => [...text].length).find((length) => length > max_length);
    return long ? `Each takes ${max_length} characters, one has ${long}.` : undefined;
  },
  joins: ({ texts }, before) => isTyping(before?.texts ?? [], texts),
};
