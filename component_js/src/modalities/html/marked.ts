// The marks of a document, put into it: only the pieces whose marks are others are made anew.

import type { CSSProperties } from "react";
import { alike } from "../../core/same";
import { described } from "../../passage/Line";
import { type Mark, marksByBlock } from "../../passage/marks";
import { colorPaint, paintOf } from "../../passage/paint";
import { segmentsOf } from "../../passage/segments";
import type { Carrier } from "./carriers";

const none: readonly Mark[] = [];

/** What is answered shows these marks, and no longer those from before. */
export function marker(carriers: readonly Carrier[]): (marks: readonly Mark[]) => void {
  let shown: ReadonlyMap<number, readonly Mark[]> = new Map();
  return (marks) => {
    const wanted = carriers.length > 0 ? marksByBlock(carriers, marks) : shown;
    for (const index of new Set([...shown.keys(), ...wanted.keys()])) {
      const carrier = carriers[index];
      const there = wanted.get(index) ?? none;
      if (carrier && !alike(shown.get(index) ?? none, there)) fill(carrier, there);
    }
    shown = wanted;
  };
}

function fill(carrier: Carrier, marks: readonly Mark[]): void {
  const { element, text, start, inner, end } = carrier;
  const parts = segmentsOf({ start, end: inner }, marks).flatMap((segment) => {
    const words = text.slice(segment.start - start, segment.end - start);
    // A span may end in what no element carries: its chip stands where it is last seen.
    const last = segment.end === inner ? end : segment.end;
    const ending = marks.filter((mark) => mark.end > segment.start && mark.end <= last).reverse();
    return [
      segment.spans.length === 0 ? words : markOf(words, segment.start, segment.spans),
      ...ending.map((mark) =>
        chipOf(
          mark,
          segment.spans.filter((span) => span.end > mark.end),
        ),
      ),
    ];
  });
  element.replaceChildren(...parts);
}

function markOf(words: string, at: number, marks: readonly Mark[]): HTMLElement {
  const made = document.createElement("mark");
  made.className = "el-text-mark";
  made.setAttribute("data-at", `${at}`);
  if (marks.some(({ selected }) => selected)) made.setAttribute("data-selected", "true");
  made.setAttribute("aria-description", marks.map(described).join("; "));
  made.textContent = words;
  paint(made, paintOf(marks));
  return made;
}

function chipOf(mark: Mark, within: readonly Mark[]): HTMLElement {
  const made = document.createElement("el-chip");
  made.className = "el-text-chip";
  made.setAttribute("aria-hidden", "true");
  made.setAttribute("data-title", mark.title);
  made.setAttribute("data-mark", mark.id);
  if (mark.predicted) made.setAttribute("data-predicted", "true");
  if (mark.selected) made.setAttribute("data-selected", "true");
  paint(made, { ...paintOf(within), ...colorPaint(mark.color) });
  return made;
}

function paint(made: HTMLElement, style: CSSProperties): void {
  for (const [name, value] of Object.entries(style)) {
    const written = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    made.style.setProperty(written, `${value}`);
  }
}
