// The tree of an interface on the page: as its author laid it out, or sources left and questions right.

import { useCallback, useId, useMemo, useState } from "react";
import { isLayout, isSource, labelsOf, leaves } from "../core/interface";
import { keysOf } from "./keys";
import { headingsOf } from "./layout/headings";
import { headsOf } from "./layout/heads";
import { hasLook } from "./layout/look";
import { nodes } from "./layout/Node";
import type { Queries } from "./layout/narrowing";
import { sidesOf } from "./layout/sides";
import { type Work, WorkContext } from "./layout/work";
import "./layout/layout.css";

export function Body(work: Work) {
  const { face, editing, commands, marking, reviewing } = work;
  const { shown } = editing;
  const scope = useId();
  const [queries, setQueries] = useState<Queries>(new Map());
  const onQuery = useCallback(
    (name: string, query: string) => setQueries((all) => new Map(all).set(name, query)),
    [],
  );
  const arranged = face.body.some(isLayout);
  const headings = useMemo(() => headingsOf(face.body, shown), [face, shown]);
  const heads = useMemo(() => headsOf(face.body, shown), [face, shown]);
  const keys = useMemo(() => keysOf(face), [face]);
  const { main, side } = useMemo(
    () => (arranged ? { main: face.body, side: [] } : sidesOf(face)),
    [arranged, face],
  );
  const framed = useMemo(() => hasLook(face.body), [face]);
  // What was predicted where nothing is marked can still be rejected.
  const marks = labelsOf(face).length > 0 || reviewing?.hasRegions(editing.parts) === true;
  const hasSide = marks || side.length > 0;
  const hasMain = leaves(main).some(isSource);
  return (
    <WorkContext value={{ ...work, arranged, scope, headings, heads, keys, queries, onQuery }}>
      {marks && marking && <marking.Toolbar commands={commands} />}
      {/* Said, not asked for by :has(): each edit would have every row of the list styled anew. */}
      <div
        className="el-body"
        data-sides={(hasSide && hasMain) || undefined}
        data-el-style={scope}
        data-framed={framed || undefined}
      >
        {main.length > 0 && <div className="el-main">{nodes(main)}</div>}
        {hasSide && (
          <div className={hasMain ? "el-side" : "el-main"}>
            {marks && marking && <marking.Marked />}
            {nodes(side)}
          </div>
        )}
      </div>
    </WorkContext>
  );
}
