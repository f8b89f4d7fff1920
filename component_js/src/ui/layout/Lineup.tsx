// Outputs of several models, to be compared; loaded when there are any.

import type { Lineup as LineupNode } from "../../schema.gen";
import { classesOf, styleOf } from "./look";
import type { Draw } from "./work";

export function Lineup({ node, draw }: { readonly node: LineupNode; readonly draw: Draw }) {
  return (
    <div className={classesOf("el-row", node.class_name)} style={styleOf(node.style)}>
      {draw(node.children)}
    </div>
  );
}
