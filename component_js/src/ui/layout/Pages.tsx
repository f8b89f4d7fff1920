// One child at a time, in order.

import type { Pages as PagesNode } from "../../schema.gen";
import { classesOf, styleOf } from "./look";
import { Pager } from "./Pager";
import { useVisited } from "./visited";
import { type Draw, useOpen, useWork } from "./work";

export function Pages({ node, draw }: { readonly node: PagesNode; readonly draw: Draw }) {
  const { shown } = useWork().editing;
  const [picked, setOpen] = useOpen(node.children, 0);
  const there = node.children.flatMap((child, at) => (shown.has(child) ? [{ child, at }] : []));
  const place = Math.max(
    there.findIndex(({ at }) => at === picked),
    0,
  );
  const open = there[place]?.at;
  const isThere = useVisited(node.children, open);
  if (open === undefined) return null;
  return (
    <div className={classesOf("el-column", node.class_name)} style={styleOf(node.style)}>
      {there.map(({ child, at }) =>
        isThere(at) ? (
          <div key={at} className="el-column" hidden={at !== open}>
            {draw([child])}
          </div>
        ) : null,
      )}
      {there.length > 1 && (
        <Pager
          label="Pages"
          at={place}
          count={there.length}
          onTurn={(next) => setOpen(there[next]?.at ?? 0)}
        />
      )}
    </div>
  );
}
