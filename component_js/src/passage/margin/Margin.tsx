// The labels of a text beside its lines, where they are not to stand between its words.

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import { useSheet } from "../../sheet";
import { type Mark, marksAt } from "../marks";
import { colorPaint } from "../paint";
import { targetOf } from "../place";
import type { Stage } from "../stage";
import { markedLines } from "./lines";
import css from "./margin.css?inline";
import { stacked } from "./stacked";

type Props = {
  readonly stage: Stage;
  readonly marks: readonly Mark[];
  readonly onPick: (id: string) => void;
};

/** Pixels from the corner of the sheet, as long as nothing is laid out anew. */
type Row = {
  readonly middle: number;
  readonly notes: readonly { readonly mark: Mark; readonly x: number; readonly bottom: number }[];
};

const GAP = 3;
const nobody: ReadonlySet<string> = new Set();

export function Margin({ stage, marks, onPick }: Props) {
  const column = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [pointed, setPointed] = useState(nobody);
  const [leads, setLeads] = useState<readonly Lead[]>([]);
  const latest = useLatest(marks);
  const measure = useRef(() => {});
  useSheet(column, css);

  useEffect(() => {
    const { current: body } = stage.body;
    const sheet = body?.parentElement;
    const room = body?.closest(".el-text");
    if (!body || !sheet || !room) return;
    const scope = createScope();
    let cancel = (): void => {};
    const soon = (): void => {
      cancel();
      cancel = scope.frame(() => {
        if (!column.current?.offsetWidth) return;
        const { x, y } = sheet.getBoundingClientRect();
        const frame = room.getBoundingClientRect();
        const found = markedLines(body, seen(frame), latest.current).map(({ middle, begun }) => ({
          middle: Math.round(middle - y),
          notes: begun.map((each) => ({ ...each, x: each.x - x, bottom: each.bottom - y })),
        }));
        setRows((known) => (sameRows(known, found) ? known : found));
      });
    };
    measure.current = soon;
    scope.resize(sheet, soon);
    scope.listen(room, "scroll", soon);
    scope.listen(body.ownerDocument, "scroll", soon, { passive: true });
    scope.listen<Event>(body, "pointerover", (event) => {
      const target = targetOf(event);
      const at = target instanceof Element && target.closest("[data-at]")?.getAttribute("data-at");
      const ids = at ? marksAt(latest.current, Number(at)).map(({ id }) => id) : [];
      setPointed((known) => (ids.length + known.size === 0 ? known : new Set(ids)));
    });
    scope.listen(body, "pointerleave", () => setPointed(nobody));
    return scope.close;
  }, [stage, latest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks stand elsewhere
  useEffect(() => measure.current(), [marks]);

  useLayoutEffect(() => {
    const { current: shown } = column;
    const sheet = shown?.parentElement?.getBoundingClientRect();
    if (!shown || !sheet) return;
    const groups = [...shown.querySelectorAll<HTMLElement>("[data-row]")];
    const heights = groups.map(({ offsetHeight }) => offsetHeight);
    const wanted = rows.map(({ middle }, at) => ({
      wanted: middle - Math.min(heights[at] ?? 0, LABEL) / 2,
      height: heights[at] ?? 0,
    }));
    const tops = stacked(wanted, GAP);
    for (const [at, group] of groups.entries()) group.style.top = `${tops[at] ?? 0}px`;
    const last = tops.length - 1;
    shown.style.minHeight = `${(tops[last] ?? 0) + (heights[last] ?? 0) + GAP}px`;
    const box = shown.getBoundingClientRect();
    const isRight = box.left - sheet.left > sheet.right - box.right;
    const near = (isRight ? box.left : box.right) - sheet.left;
    setLeads(
      rows.map((row, at) => ({
        key: row.middle,
        near,
        inward: isRight ? 1 : -1,
        from: row.middle,
        to: (tops[at] ?? 0) + Math.min(heights[at] ?? 0, LABEL) / 2,
        ends: new Map(
          [...(groups[at]?.children ?? [])].map((note) => [
            note.getAttribute("data-note") ?? "",
            note.getBoundingClientRect().y - sheet.y + LABEL / 2,
          ]),
        ),
        row,
      })),
    );
  }, [rows]);

  return (
    <>
      <svg className="el-text-leads" aria-hidden="true">
        {leads.map((lead) => (
          <LeadLine key={lead.key} lead={lead} pointed={pointed} marks={marks} />
        ))}
      </svg>
      {/* What is read stands on the marks themselves. */}
      <div className="el-text-margin" ref={column} aria-hidden="true">
        {rows.map(({ middle, notes }) => (
          <div key={middle} className="el-text-row" data-row dir="auto">
            {notes.map(({ mark: { id } }) => {
              const mark = marks.find((each) => each.id === id);
              return (
                mark && (
                  <NoteLabel
                    key={id}
                    mark={mark}
                    isPointed={pointed.has(id)}
                    onPick={onPick}
                    onPoint={(is) => setPointed(is ? new Set([id]) : nobody)}
                  />
                )
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

/** As high as one label; the line leads to the first row of several. */
const LABEL = 22;

type NoteProps = {
  readonly mark: Mark;
  readonly isPointed: boolean;
  readonly onPick: (id: string) => void;
  readonly onPoint: (isOn: boolean) => void;
};

function NoteLabel({ mark, isPointed, onPick, onPoint }: NoteProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by key one selects the mark itself
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key one selects the mark itself
    <span
      className="el-text-note"
      style={colorPaint(mark.color)}
      title={mark.title}
      data-note={mark.id}
      data-predicted={mark.predicted || undefined}
      data-selected={mark.selected || undefined}
      data-pointed={isPointed || undefined}
      onClick={() => onPick(mark.id)}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      {mark.title}
    </span>
  );
}

type Lead = {
  readonly key: number;
  /** The edge of the column that is next to the text. */
  readonly near: number;
  readonly inward: 1 | -1;
  readonly from: number;
  readonly to: number;
  /** Where each of its labels stands, by what it marks. */
  readonly ends: ReadonlyMap<string, number>;
  readonly row: Row;
};

type LeadProps = {
  readonly lead: Lead;
  readonly pointed: ReadonlySet<string>;
  readonly marks: readonly Mark[];
};

/** Short in the gap beside the text; all the way to the letters of what is pointed at, or selected. */
function LeadLine({ lead, pointed, marks }: LeadProps) {
  const { near, inward, from, to, ends, row } = lead;
  const outer = near - inward * 14;
  const inner = near - inward * 2;
  const [first] = row.notes;
  const long = row.notes.filter(
    ({ mark: { id } }) =>
      pointed.has(id) || marks.find((each) => each.id === id)?.selected === true,
  );
  return (
    <>
      <path
        d={`M${outer} ${from}L${inner} ${to}`}
        style={first && colorPaint(first.mark.color)}
        data-many={row.notes.length > 1 || undefined}
      />
      {long.map(({ mark, x, bottom }) => (
        <path
          key={mark.id}
          d={`M${x} ${bottom + 2}H${outer}L${inner} ${ends.get(mark.id) ?? to}`}
          style={colorPaint(mark.color)}
          data-long
        />
      ))}
    </>
  );
}

function sameRows(some: readonly Row[], others: readonly Row[]): boolean {
  const said = (rows: readonly Row[]): string =>
    JSON.stringify(
      rows.map(({ middle, notes }) => [
        middle,
        ...notes.map(({ mark, x }) => [mark.id, mark.start, Math.round(x)]),
      ]),
    );
  return some.length === others.length && said(some) === said(others);
}

/** Of a page that is scrolled itself, what of the frame is in the window. */
function seen(frame: DOMRect): DOMRect {
  const top = Math.max(frame.top, 0);
  const bottom = Math.min(frame.bottom, document.documentElement.clientHeight);
  return new DOMRect(frame.x, top, frame.width, Math.max(0, bottom - top));
}
