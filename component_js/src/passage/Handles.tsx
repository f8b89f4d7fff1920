// The two ends of the selected span, to be taken by mouse, pen or finger.

import { type PointerEvent, useLayoutEffect, useRef } from "react";
import { createScope } from "../core/scope";
import { useLatest } from "../latest";
import { edgeOf, offsetUnder } from "./boxes";
import { type Edge, stretched } from "./caret";
import { colorPaint } from "./paint";
import type { Run } from "./segments";
import type { Stage } from "./stage";
import type { Words } from "./words";

type Props = {
  readonly stage: Stage;
  readonly words: Words;
  /** Of the span, in UTF-16 units. */
  readonly run: Run;
  readonly color: string;
  /** While it is pulled; undefined once it is let go, or given up. */
  readonly onPull: (run: Run | undefined) => void;
  readonly onDone: (run: Run) => void;
};

const edges: readonly Edge[] = ["start", "end"];

/** So near to the edge of what is scrolled, it scrolls. */
const BORDER = 28;

export function Handles(props: Props) {
  const { stage, words, run, color } = props;
  const latest = useLatest(props);
  const handles = useRef<Partial<Record<Edge, HTMLSpanElement | null>>>({});
  const pulling = useRef<Edge>(undefined);

  // After each render: the letters may stand elsewhere.
  useLayoutEffect(() => {
    const { current: body } = stage.body;
    const sheet = body?.parentElement;
    if (!body || !sheet) return;
    const place = (): void => {
      const around = sheet.getBoundingClientRect();
      for (const edge of edges) {
        const handle = handles.current[edge];
        if (!handle) continue;
        const box = edgeOf(body, words.text, run, edge);
        handle.style.display = box ? "" : "none";
        if (!box) continue;
        handle.style.left = `${box.x - around.x}px`;
        handle.style.top = `${box.top - around.y}px`;
        handle.style.height = `${box.height}px`;
      }
    };
    place();
    const scope = createScope();
    scope.resize(sheet, place);
    return scope.close;
  });

  function take(event: PointerEvent<HTMLElement>, edge: Edge): void {
    const { current: body } = stage.body;
    const handle = handles.current[edge]?.getBoundingClientRect();
    if (event.button !== 0 || !event.isPrimary || !body || !handle) return;
    // It is no selection of text, and the focus stays where it is.
    event.preventDefault();
    const gesture = stage.scope.current?.child();
    if (!gesture) return;
    const { pointerId } = event;
    const page = body.ownerDocument;
    const off = { x: handle.x - event.clientX, y: handle.y + handle.height / 2 - event.clientY };
    const first = run;
    let at = { x: event.clientX, y: event.clientY };
    let last: Run | undefined;
    let waits = false;
    pulling.current = edge;
    body.parentElement?.setAttribute("data-pulling", "");

    function follow(): void {
      waits = false;
      if (!body || gesture?.closed()) return;
      scrollTowards(body, at.y);
      const to = offsetNear(body, at.x + off.x, at.y + off.y);
      const { text, grain, blockOf } = latest.current.words;
      const next = to === undefined ? undefined : stretched(text, first, edge, to, grain, blockOf);
      if (!next || (next.start === last?.start && next.end === last.end)) return;
      last = next;
      latest.current.onPull(next);
    }

    function end(isDone: boolean): void {
      gesture?.close();
      pulling.current = undefined;
      body?.parentElement?.removeAttribute("data-pulling");
      latest.current.onPull(undefined);
      const isElsewhere = last && (last.start !== first.start || last.end !== first.end);
      if (isDone && last && isElsewhere) latest.current.onDone(last);
    }

    gesture.listen<globalThis.PointerEvent>(page, "pointermove", (move) => {
      if (move.pointerId !== pointerId) return;
      at = { x: move.clientX, y: move.clientY };
      if (!waits) gesture.frame(follow);
      waits = true;
    });
    gesture.listen<globalThis.PointerEvent>(page, "pointerup", (up) => {
      if (up.pointerId !== pointerId) return;
      at = { x: up.clientX, y: up.clientY };
      follow();
      end(true);
    });
    gesture.listen(page, "pointercancel", () => end(false));
    gesture.listen<KeyboardEvent>(
      page,
      "keydown",
      (press) => {
        if (press.key !== "Escape") return;
        press.preventDefault();
        press.stopPropagation();
        end(false);
      },
      { capture: true },
    );
  }

  return edges.map((edge) => (
    <span
      key={edge}
      ref={(element) => {
        handles.current[edge] = element;
      }}
      className="el-text-handle"
      data-edge={edge}
      style={colorPaint(color)}
      // By key, Alt with an arrow does the same from anywhere.
      aria-hidden="true"
    >
      <span className="el-text-grip" onPointerDown={(event) => take(event, edge)} />
    </span>
  ));
}

/** What lies at a point, or next to it where that is beside the text. */
function offsetNear(body: Element, x: number, y: number): number | undefined {
  const { left, right, top, bottom } = body.getBoundingClientRect();
  const within = (value: number, least: number, most: number): number =>
    Math.max(least + 1, Math.min(value, most - 1));
  return offsetUnder(body, within(x, left, right), within(y, top, bottom));
}

function scrollTowards(body: Element, y: number): void {
  const room = body.closest(".el-text");
  const box = room?.getBoundingClientRect();
  if (!room || !box) return;
  if (y < box.top + BORDER) room.scrollTop -= BORDER;
  else if (y > box.bottom - BORDER) room.scrollTop += BORDER;
}
