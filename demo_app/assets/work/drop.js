// Where files, folders and archives are dropped or picked, and go to the server.

import { createElement as h, useRef, useState } from "react";
import { chosen, dropped, send } from "./sending.js";

/** `at` takes the files; `onSent` gets the name under which they wait there, and how many. */
export function Drop({ at, isBusy, onSent }) {
  const [isOver, setIsOver] = useState(false);
  const [state, setState] = useState(null);
  const [failure, setFailure] = useState("");
  const depth = useRef(0);
  const files = useRef(null);
  const folder = useRef(null);
  const cancel = useRef(null);
  const isSending = state !== null;

  async function take(found) {
    if (isSending || isBusy) return;
    const all = await found;
    if (!all.length) {
      setFailure("There is no file in that.");
      return;
    }
    const bytes = all.reduce((sum, { file }) => sum + file.size, 0);
    const drop = name();
    cancel.current = new AbortController();
    setFailure("");
    setState({ count: all.length, bytes, sent: 0 });
    try {
      const tell = (sent) => setState({ count: all.length, bytes, sent });
      await send(all, `${at}&drop=${drop}`, tell, cancel.current.signal);
      onSent(drop, all.length);
    } catch (error) {
      cancel.current.abort();
      if (error.name !== "AbortError") setFailure(`${error.message} Nothing was added.`);
    } finally {
      setState(null);
    }
  }

  const over = {
    onDragEnter: (event) => {
      event.preventDefault();
      depth.current += 1;
      setIsOver(true);
    },
    onDragOver: (event) => event.preventDefault(),
    onDragLeave: () => {
      depth.current -= 1;
      setIsOver(depth.current > 0);
    },
    onDrop: (event) => {
      event.preventDefault();
      depth.current = 0;
      setIsOver(false);
      take(dropped(event.dataTransfer));
    },
  };
  const picker = (ref, label, more) =>
    h("input", {
      ref,
      type: "file",
      multiple: true,
      hidden: true,
      "aria-label": label,
      onChange: (event) => {
        take(chosen(event.target.files));
        event.target.value = "";
      },
      ...more,
    });
  return h(
    "div",
    { className: `drop${isOver ? " over" : ""}`, ...over },
    picker(files, "Files"),
    picker(folder, "A folder", { webkitdirectory: "" }),
    isSending
      ? h(
          "div",
          { className: "sending" },
          h("p", { role: "status" }, `Sending ${counted(state.count)}, ${size(state.sent)} of ${size(state.bytes)}`),
          h("progress", { value: state.sent, max: Math.max(1, state.bytes), "aria-label": "Sent" }),
          h("button", { type: "button", className: "quiet", onClick: () => cancel.current.abort() }, "Stop"),
        )
      : h(
          "div",
          null,
          h("p", { className: "call" }, isOver ? "Let go to bring them in" : "Drop files, a folder or an archive here"),
          h(
            "p",
            { className: "picks" },
            h("button", { type: "button", className: "second", disabled: isBusy, onClick: () => files.current.click() }, "Choose files"),
            h("button", { type: "button", className: "second", disabled: isBusy, onClick: () => folder.current.click() }, "Choose a folder"),
          ),
        ),
    failure && h("p", { role: "alert", className: "failure" }, failure),
  );
}

function name() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function counted(count) {
  return count === 1 ? "one file" : `${count.toLocaleString("en")} files`;
}

function size(bytes) {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
