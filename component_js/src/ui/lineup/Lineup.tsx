// A lineup: outputs with contents of their own, or the predictions on one source.

import { lazy, Suspense, useRef } from "react";
import type { Lineup as LineupNode } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { classesOf, styleOf } from "../layout/look";
import type { Draw } from "../layout/work";
import css from "./lineup.css?inline";
import { Outputs } from "./outputs/Outputs";

const Predictions = lazy(async () => ({
  default: (await import("./predictions/Predictions")).Predictions,
}));

type Props = { readonly node: LineupNode; readonly draw: Draw };

export function Lineup({ node, draw }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useSheet(element, css);
  return (
    <div
      ref={element}
      className={classesOf("el-lineup", node.class_name)}
      style={styleOf(node.style)}
    >
      {node.names.length > 0 ? (
        <Outputs node={node} draw={draw} />
      ) : (
        <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
          <Predictions node={node} draw={draw} />
        </Suspense>
      )}
    </div>
  );
}
