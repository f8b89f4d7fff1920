// The tasks of a project as a table: only the rows in sight are in the page.

import { createElement as h, memo, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Filters } from "./filters.js";
import { makePages } from "./pages.js";

const ROW = 44; // pixels, as in rows.css
const HEAD = 38;
const BEYOND = 6;
// Browsers have no elements taller than this many rows.
const MOST = 350_000;
// How soon the work of others is seen.
const LATELY = 5_000; // milliseconds
const START = { text: "", state: "", sort: "sequence", descending: false };
const COLUMNS = [
  { name: "sequence", title: "#", sorts: true },
  { name: "id", title: "Task", sorts: true },
  { name: "done", title: "Done", sorts: true },
  { name: "taken", title: "Leased" },
  { name: "skips", title: "Skips" },
  { name: "rank", title: "Rank", sorts: true },
  { name: "state", title: "" },
];

/** `at` is where rows are asked for. Another `edition` says that they may have changed. */
export function Rows({ at, states, edition, onOpen }) {
  const [wanted, setWanted] = useState(START);
  const address = `${at}&${new URLSearchParams({ ...wanted, descending: wanted.descending ? "1" : "" })}`;
  const [total, setTotal] = useState();
  const [seen, setSeen] = useState({ first: 0, count: 20 });
  const [active, setActive] = useState(0);
  const [failure, setFailure] = useState("");
  const [, setArrived] = useState(0);
  const scroller = useRef(null);
  const id = useId();

  const pages = useMemo(
    () =>
      makePages(address, {
        onRows(count) {
          setTotal(count);
          setFailure("");
          setArrived((times) => times + 1);
        },
        onFailure: setFailure,
      }),
    [address],
  );
  useEffect(() => {
    scroller.current.scrollTop = 0;
    setActive(0);
    return () => pages.stop();
  }, [pages]);

  const shown = Math.min(total ?? 0, MOST);
  const first = Math.max(0, seen.first - BEYOND);
  const last = Math.min(Math.max(0, shown - 1), seen.first + seen.count + BEYOND);
  useEffect(() => pages.show(first, last), [pages, first, last]);
  useEffect(() => {
    if (edition) pages.again(first, last);
  }, [edition]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || pages.again(first, last), LATELY);
    return () => clearInterval(timer);
  }, [pages, first, last]);

  function look() {
    const { scrollTop, clientHeight } = scroller.current;
    const now = { first: Math.floor(scrollTop / ROW), count: Math.ceil((clientHeight - HEAD) / ROW) };
    setSeen((then) => (then.first === now.first && then.count === now.count ? then : now));
  }
  useLayoutEffect(() => {
    look();
    const watch = new ResizeObserver(look);
    watch.observe(scroller.current);
    return () => watch.disconnect();
  }, []);

  function go(index) {
    const to = Math.min(Math.max(0, index), shown - 1);
    setActive(to);
    const box = scroller.current;
    const room = box.clientHeight - HEAD;
    if (to * ROW < box.scrollTop) box.scrollTop = to * ROW;
    else if ((to + 1) * ROW > box.scrollTop + room) box.scrollTop = (to + 1) * ROW - room;
  }

  function press(event) {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + seen.count - 1,
      PageUp: active - seen.count + 1,
      Home: 0,
      End: shown - 1,
    };
    if (event.key in steps) go(steps[event.key]);
    else if (event.key === "Enter" || event.key === " ") open(active);
    else return;
    event.preventDefault();
  }

  function open(index) {
    const row = pages.row(index);
    if (!row) return;
    setActive(index);
    scroller.current.focus({ preventScroll: true });
    onOpen(row.id);
  }

  const rows = [];
  for (let index = first; index <= last && shown; index += 1) {
    rows.push(
      h(Row, { key: index, id: `${id}${index}`, index, row: pages.row(index), isActive: index === active, open }),
    );
  }
  return h(
    "div",
    { className: "listing" },
    h(Filters, { wanted, states, total, onWant: (more) => setWanted((then) => ({ ...then, ...more })) }),
    failure &&
      h(
        "p",
        { role: "alert", className: "failure" },
        failure,
        " ",
        h("button", { type: "button", className: "quiet", onClick: () => pages.again(first, last) }, "Try again"),
      ),
    h(
      "div",
      {
        ref: scroller,
        role: "grid",
        tabIndex: 0,
        className: "rows-in-sight",
        "aria-label": "Tasks",
        "aria-busy": total === undefined,
        "aria-rowcount": (total ?? 0) + 1,
        "aria-activedescendant": shown ? `${id}${active}` : undefined,
        onScroll: look,
        onKeyDown: press,
      },
      h(Head, { wanted, setWanted }),
      total === 0
        ? h(Nothing, { isFiltered: Boolean(wanted.text || wanted.state), onClear: () => setWanted(START) })
        : h("div", { role: "rowgroup", className: "tall", style: { height: (total === undefined ? 12 : shown) * ROW } }, rows),
    ),
    total > MOST &&
      h("p", { className: "muted" }, `The first ${MOST.toLocaleString("en")} are listed; the filters find the others.`),
  );
}

const Row = memo(function Row({ id, index, row, isActive, open }) {
  const style = { transform: `translateY(${index * ROW}px)` };
  const given = { id, role: "row", "aria-rowindex": index + 2, "aria-selected": isActive, style };
  if (!row) {
    return h("div", { ...given, className: "row waits", "aria-busy": true }, cell("sequence", index + 1), cell("id", ""));
  }
  return h(
    "div",
    { ...given, className: isActive ? "row active" : "row", onClick: () => open(index) },
    cell("sequence", row.sequence.toLocaleString("en")),
    h(
      "div",
      { role: "gridcell", className: "id" },
      row.image && h("img", { src: row.image, alt: "", loading: "lazy", decoding: "async" }),
      h("span", { dir: "auto" }, row.text),
    ),
    cell("done", row.done),
    cell("taken", row.taken),
    cell("skips", row.skips),
    cell("rank", row.rank),
    h("div", { role: "gridcell", className: "state" }, h("span", { className: `badge ${row.state}` }, row.said)),
  );
}, isSame);

// `open` is made anew with each render, and does the same.
function isSame(one, other) {
  return one.row === other.row && one.isActive === other.isActive && one.index === other.index;
}

function cell(name, what) {
  return h("div", { role: "gridcell", className: name }, what);
}

function Head({ wanted, setWanted }) {
  return h(
    "div",
    { role: "row", "aria-rowindex": 1, className: "row head" },
    COLUMNS.map(({ name, title, sorts }) => {
      const isSorted = wanted.sort === name;
      const order = wanted.descending ? "descending" : "ascending";
      const turn = () => setWanted((then) => ({ ...then, sort: name, descending: isSorted ? !then.descending : name === "done" }));
      return h(
        "div",
        { key: name, role: "columnheader", className: name, "aria-sort": isSorted ? order : undefined },
        sorts
          ? h("button", { type: "button", onClick: turn, "aria-label": name === "sequence" ? "Number" : undefined }, title, h("span", { "aria-hidden": true }, isSorted ? (wanted.descending ? " ↓" : " ↑") : ""))
          : title || h("span", { className: "unseen" }, "State"),
      );
    }),
  );
}

function Nothing({ isFiltered, onClear }) {
  return h(
    "div",
    { role: "row", className: "nothing" },
    h(
      "div",
      { role: "gridcell" },
      isFiltered ? "No task is like that. " : "There are no tasks yet: bring some in under Files in.",
      isFiltered && h("button", { type: "button", className: "quiet", onClick: onClear }, "Show all"),
    ),
  );
}
