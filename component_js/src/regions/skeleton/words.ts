// A skeleton in words.

import type { Skeleton } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Skeleton";

export const tools = {
  skeleton: { title: "Skeleton", key: "s" },
  missing: { title: "Missing joints", key: "j", onto: true },
} as const;

/** The last joint is the one that is set while it is drawn. */
export function describe({ joints }: Geometry<Skeleton>): string {
  const covered = joints.filter(({ seen }) => !seen).length;
  const last = joints.at(-1);
  return [
    joints.length === 1 ? "1 joint" : `${joints.length} joints`,
    ...(covered > 0 ? [`${covered} covered`] : []),
    ...(last ? [`${last.name} at ${Math.round(last.x)}, ${Math.round(last.y)}`] : []),
  ].join(", ");
}
