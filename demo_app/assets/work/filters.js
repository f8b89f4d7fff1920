// What narrows the table of tasks: words, and a state.

import { createElement as h, useEffect, useState } from "react";

const PAUSE = 250; // milliseconds

export function Filters({ wanted, states, total, onWant }) {
  const [typed, setTyped] = useState(wanted.text);
  useEffect(() => setTyped(wanted.text), [wanted.text]);
  useEffect(() => {
    if (typed === wanted.text) return undefined;
    const timer = setTimeout(() => onWant({ text: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const count = total === undefined ? "Loading…" : `${total.toLocaleString("en")} ${total === 1 ? "task" : "tasks"}`;
  return h(
    "div",
    { className: "filters", role: "search" },
    h("input", {
      type: "search",
      "aria-label": "Find by id",
      placeholder: "Find by id…",
      value: typed,
      onChange: (event) => setTyped(event.target.value),
    }),
    h(
      "select",
      { "aria-label": "State", value: wanted.state, onChange: (event) => onWant({ state: event.target.value }) },
      h("option", { value: "" }, "All"),
      states.map(([value, title]) => h("option", { key: value, value }, title)),
    ),
    h("span", { className: "muted", role: "status" }, count),
  );
}
