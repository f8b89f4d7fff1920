// Nodes below each other; a sticky column stays in sight.

import type { Column as ColumnNode } from "../../schema.gen";
import { classesOf, styleOf } from "./look";
import type { Draw } from "./work";

export function Column({ node, draw }: { readonly node: ColumnNode; readonly draw: Draw }) {
  return (
    <div
      className={classesOf("el-column", node.class_name)}
      data-sticky={node.sticky || undefined}
      style={styleOf(node.style)}
    >
      {draw(node.children)}
    </div>
  );
}
