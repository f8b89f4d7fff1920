// What a tool is asked and what it says, and what a model thinks: folded where it is long.

import type { Folded as Part } from "../../core/said/parts";
import { Run } from "../../passage/Line";
import { type Mark, marksWithin } from "../../passage/marks";
import { Fold } from "./Fold";
import { layoutOf } from "./layoutOf";
import { Markdown } from "./markdown/Markdown";

type Props = {
  readonly part: Part;
  readonly start: number | undefined;
  readonly marks: readonly Mark[];
};

/** In letters: shorter ones are not folded. */
const SHORT = 240;

export function Folded({ part, start, marks }: Props) {
  const { title, text, state } = part;
  const isThought = title === "Thinking";
  const head = (
    <>
      {title}
      {state && (
        <span className="el-chat-state" data-state={state}>
          {state === "failed" ? "failed" : "done"}
        </span>
      )}
    </>
  );
  return (
    <Fold
      className="el-chat-fold"
      head={head}
      marks={marks}
      isOpen={!isThought && text.length < SHORT}
    >
      {isThought ? (
        <Markdown text={text} start={start ?? 0} marks={marks} isGrowing={false} />
      ) : (
        <Written text={text} start={start} marks={marks} />
      )}
    </Fold>
  );
}

/** JSON on lines of its own, every sign of it where it is written; anything else as it is. */
function Written({
  text,
  start,
  marks,
}: Pick<Props, "start" | "marks"> & { readonly text: string }) {
  if (text === "") return <pre>Nothing.</pre>;
  const layout = layoutOf(text);
  if (!layout) return <pre dir="auto">{lettersAt(text, 0, start, marks)}</pre>;
  return (
    <pre dir="ltr">
      {layout.map(({ before, text: sign, at, kind }) => (
        <span key={at} className={kind && `el-chat-${kind}`}>
          {before}
          {lettersAt(sign, at, start, marks)}
        </span>
      ))}
    </pre>
  );
}

function lettersAt(text: string, at: number, start: number | undefined, marks: readonly Mark[]) {
  if (start === undefined) return text;
  const run = { start: start + at, end: start + at + text.length };
  return <Run text={text} inner={text.length} start={run.start} marks={marksWithin(marks, run)} />;
}
