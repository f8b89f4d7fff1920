// Groups of which one is open at a time.

import type { Accordion as AccordionNode } from "../../schema.gen";
import { Fold } from "./Fold";
import { classesOf, styleOf } from "./look";
import { partTitle } from "./titles";
import { type Draw, useOpen, useWork } from "./work";

export function Accordion({ node, draw }: { readonly node: AccordionNode; readonly draw: Draw }) {
  const { shown } = useWork().editing;
  const first = node.children.findIndex((child) => child.kind !== "group" || child.open);
  const [open, setOpen] = useOpen(node.children, first);
  return (
    <div className={classesOf("el-accordion", node.class_name)} style={styleOf(node.style)}>
      {node.children.map((child, at) =>
        shown.has(child) ? (
          <Fold
            // biome-ignore lint/suspicious/noArrayIndexKey: the children of a node keep their places.
            key={at}
            title={partTitle(child, at)}
            open={open === at}
            onOpen={(now) => {
              if (now) setOpen(at);
              else if (open === at) setOpen(-1);
            }}
            className={classesOf("el-fold", child.kind === "group" ? child.class_name : "")}
            style={child.kind === "group" ? styleOf(child.style) : undefined}
          >
            {draw(child.kind === "group" ? child.children : [child])}
          </Fold>
        ) : null,
      )}
    </div>
  );
}
