// Nodes under a title that folds them away; without a title, just together.

import type { Group as GroupNode } from "../../schema.gen";
import { Fold } from "./Fold";
import { classesOf, styleOf } from "./look";
import { type Draw, useOpen } from "./work";

export function Group({ node, draw }: { readonly node: GroupNode; readonly draw: Draw }) {
  const [open, setOpen] = useOpen([node], node.open ? 0 : -1);
  const style = styleOf(node.style);
  if (node.title === "" && node.open) {
    return (
      <div className={classesOf("el-column", node.class_name)} style={style}>
        {draw(node.children)}
      </div>
    );
  }
  return (
    <Fold
      title={node.title || "More"}
      open={open === 0}
      onOpen={(now) => setOpen(now ? 0 : -1)}
      className={classesOf("el-fold", node.class_name)}
      style={style}
    >
      {draw(node.children)}
    </Fold>
  );
}
