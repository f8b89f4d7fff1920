// A button that copies a text, or the address of the page, and says so for a moment.

import { createElement as h, useEffect, useState } from "react";

export function Copy({ text, words }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(""), 1600);
    return () => clearTimeout(timer);
  }, [said]);

  async function copy() {
    setSaid((await copied(text ?? location.href)) ? "Copied" : "Not allowed here");
  }

  return h(
    "button",
    { type: "button", className: "quiet copy", onClick: copy },
    h("span", { "aria-live": "polite" }, said || words),
  );
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without TLS have no clipboard; the old way still works there.
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    document.body.append(area);
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    return isDone;
  }
}
