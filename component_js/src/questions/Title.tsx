// A term as people read it: its colour, its title and its key.

import { spoken } from "../core/command";
import { RichText } from "../rich/RichText";
import type { Choice } from "../schema.gen";
import "./title.css";

type Props = { readonly term: Pick<Choice, "name" | "title" | "color" | "key" | "html"> };

export function Title({ term }: Props) {
  return (
    <>
      {term.color && (
        <span className="el-dot" style={{ background: term.color }} aria-hidden="true" />
      )}
      <span className="el-title" dir="auto">
        {term.html ? <RichText html={term.html} /> : titleOf(term)}
      </span>
      {term.key && (
        <span className="el-key" aria-hidden="true">
          {spoken(term.key.replace(/\b[a-z]/g, (first) => first.toUpperCase()))}
        </span>
      )}
    </>
  );
}

export function titleOf({ title, name }: Pick<Choice, "name" | "title">): string {
  return title || name;
}
