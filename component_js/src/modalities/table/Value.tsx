// What stands in a cell: a long text shows its start, and the rest when asked.

import { useState } from "react";
import type { Json } from "../../schema.gen";
import { cellOf, startOf, widthOf } from "./cell";

export function Value({ value, about }: { readonly value: Json; readonly about: string }) {
  const [open, setOpen] = useState(false);
  const { form, text } = cellOf(value);
  if (form === "nothing")
    return (
      <span className="el-table-nothing">
        <span aria-hidden="true">–</span>
        <span className="el-hidden">nothing</span>
      </span>
    );
  const start = startOf(text);
  const words = start === undefined || open ? text : `${start}…`;
  return (
    <div className="el-table-value" data-width={widthOf(text)} dir="auto">
      {form === "text" && words}
      {form === "code" && <code>{words}</code>}
      {form === "link" && (
        <a href={text} target="_blank" rel="noopener noreferrer nofollow">
          {words}
        </a>
      )}
      {start !== undefined && (
        <button
          type="button"
          className="el-table-more"
          aria-expanded={open}
          aria-label={`${open ? "Show less" : "Show more"} of ${about}`}
          onClick={() => setOpen(!open)}
        >
          {open ? "Show less" : "Show more"}
        </button>
      )}
    </div>
  );
}
