// Nodes side by side; below each other where there is no room.

import type { Row as RowNode } from "../../schema.gen";
import { classesOf, styleOf } from "./look";
import type { Draw } from "./work";

export function Row({ node, draw }: { readonly node: RowNode; readonly draw: Draw }) {
  return (
    <div className={classesOf("el-row", node.class_name)} style={styleOf(node.style)}>
      {draw(node.children)}
    </div>
  );
}
