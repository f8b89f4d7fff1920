// How somebody likes to compare, for the next task of the same kind on this page.

import type { Lineup } from "../../schema.gen";

export type Arrangement = Lineup["show"];

export type Kept = {
  readonly show: Arrangement;
  readonly differs: boolean;
  readonly against: string;
  readonly scrolls: boolean;
};

const all = new Map<string, Kept>();

export function kept(node: Lineup): Kept {
  const { show, against } = node;
  return all.get(keyOf(node)) ?? { show, against, differs: against !== "", scrolls: true };
}

export function keep(node: Lineup, some: Partial<Kept>): void {
  all.set(keyOf(node), { ...kept(node), ...some });
}

function keyOf({ names, show, against, merged }: Lineup): string {
  return JSON.stringify([names, show, against, merged]);
}
