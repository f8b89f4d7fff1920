// A term as people read it: its colour, its title and its key.

import { spoken } from "../core/command";
import { titleOf } from "../core/title";
import { RichText } from "../rich/RichText";
import type { Choice } from "../schema.gen";
import { Dot } from "./Dot";
import "./title.css";

type Props = {
  readonly term: Pick<Choice, "name" | "title" | "color" | "html">;
  readonly shortcut: string | undefined;
};

export function Title({ term, shortcut }: Props) {
  return (
    <>
      <Dot color={term.color} />
      <span className="el-title" dir="auto">
        {term.html ? <RichText html={term.html} /> : titleOf(term)}
      </span>
      {shortcut && (
        <span className="el-key" aria-hidden="true">
          {spoken(shortcut.replace(/\b[a-z]/g, (first) => first.toUpperCase()))}
        </span>
      )}
    </>
  );
}
