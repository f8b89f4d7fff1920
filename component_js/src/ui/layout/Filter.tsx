// A field that narrows the labels or the choices that follow it.

import { useState } from "react";
import { titleOf } from "../../core/title";
import type { Filter as FilterNode } from "../../schema.gen";
import { narrowed, narrowedBy, type Term } from "./narrowing";
import { useWork } from "./work";
import "./filter.css";

export function Filter({ node }: { readonly node: FilterNode }) {
  const { face, queries, onQuery } = useWork();
  const [typed, setTyped] = useState("");
  const target = narrowedBy(node, face);
  if (!target) return null;
  const all: readonly Term[] = target.kind === "labels" ? target.labels : target.choices;
  const query = queries.get(target.name);
  const type = (text: string): void => {
    setTyped(text);
    const enough = [...text.trim()].length >= Math.max(node.min_length, 1);
    onQuery(target.name, enough ? text.trim() : "");
  };
  return (
    <div className="el-filter">
      <input
        type="search"
        value={typed}
        placeholder={node.placeholder || "Filter"}
        aria-label={`Filter ${titleOf(target)}`}
        dir="auto"
        onChange={({ target: { value } }) => type(value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || typed === "") return;
          event.preventDefault();
          event.stopPropagation();
          type("");
        }}
      />
      <span className="el-filter-count" role="status">
        {query ? `${narrowed(all, query).length} of ${all.length}` : ""}
      </span>
    </div>
  );
}
