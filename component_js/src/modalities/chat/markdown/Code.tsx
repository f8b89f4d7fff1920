// A block of code: its language, the way to copy it, and its lines as they are.

import { useState } from "react";
import type { Mark } from "../../../passage/marks";
import type { Inline } from "../../../rich/inline";
import { Letters } from "./Letters";

type Props = {
  readonly language: string;
  readonly nodes: readonly Inline[];
  readonly start: number;
  readonly marks: readonly Mark[];
};

export function Code({ language, nodes, start, marks }: Props) {
  const [said, setSaid] = useState("Copy");
  const text = nodes.map((node) => (node.kind === "letters" ? node.text : "")).join("");
  return (
    <div className="el-md-code">
      <div className="el-md-code-head" data-aside="">
        <span>{language || "text"}</span>
        <button
          type="button"
          onBlur={() => setSaid("Copy")}
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setSaid("Copied"),
              () => setSaid("Not allowed here"),
            )
          }
        >
          {said}
        </button>
      </div>
      <pre dir="ltr">
        <code>
          <Letters nodes={nodes} start={start} marks={marks} />
        </code>
      </pre>
    </div>
  );
}
