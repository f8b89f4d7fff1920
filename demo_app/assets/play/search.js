// A field that narrows the cards of the gallery while one types.

import { createElement as h, useEffect, useRef, useState } from "react";

export function Search({ label, placeholder, children }) {
  const [wanted, setWanted] = useState("");
  const [count, setCount] = useState();
  const cards = useRef(null);

  useEffect(() => {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const all = [...cards.current.querySelectorAll("[data-words]")];
    for (const card of all) {
      card.hidden = !words.every((word) => card.dataset.words.includes(word));
    }
    for (const section of cards.current.querySelectorAll("section")) {
      section.hidden = !section.querySelector("[data-words]:not([hidden])");
    }
    setCount(all.filter((card) => !card.hidden).length);
  }, [wanted]);

  return h(
    "div",
    { className: "gallery" },
    h(
      "div",
      { className: "search", role: "search" },
      h("input", {
        type: "search",
        "aria-label": label,
        placeholder,
        value: wanted,
        onChange: (event) => setWanted(event.target.value),
      }),
      h(
        "span",
        { className: "muted", role: "status" },
        count === undefined ? "" : `${count} ${count === 1 ? "template" : "templates"}`,
      ),
    ),
    count === 0 &&
      h(
        "p",
        { className: "finished" },
        "No template has all of these words. ",
        h("button", { type: "button", onClick: () => setWanted("") }, "Show all"),
      ),
    h("div", { ref: cards }, children),
  );
}
