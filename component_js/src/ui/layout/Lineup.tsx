// Outputs of several models, to be compared; loaded when there are any.

import { lazy, Suspense } from "react";
import type { Lineup as LineupNode } from "../../schema.gen";
import type { Draw } from "./work";

const Loaded = lazy(async () => ({ default: (await import("../lineup/Lineup")).Lineup }));

export function Lineup(props: { readonly node: LineupNode; readonly draw: Draw }) {
  return (
    <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
      <Loaded {...props} />
    </Suspense>
  );
}
