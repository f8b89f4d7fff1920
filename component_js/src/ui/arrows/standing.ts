// Where the ends of arrows stand, asked of the views no more often than these move them.

import type { Bounds, Point } from "../../regions/region";
import type { Board } from "../places";
import { moved } from "./boxes";
import type { Arrow } from "./bundles";
import type { Placed, Standing, View } from "./planned";

type Corner = Point & { readonly laid: number };
type Known = { readonly placed: Placed; readonly corners: readonly [Corner, Corner] };

/** All places are counted from a corner of the page, which is told before they are asked for. */
export type Ground = {
  readonly look: (corner: Point) => ReadonlyMap<string, View>;
  readonly of: (id: string, toward?: Bounds) => Standing | undefined;
  readonly placed: (arrow: Arrow) => Placed | undefined;
};

export function createGround(board: Board, viewsOf: (region: string) => readonly string[]): Ground {
  const known = new WeakMap<Arrow, Known>();
  let views: ReadonlyMap<string, View> = new Map();
  let corners = new Map<string, Corner>();
  let firsts = new Map<string, Standing | undefined>();
  let away: Point = { x: 0, y: 0 };

  function look(corner: Point): ReadonlyMap<string, View> {
    away = { x: -corner.x, y: -corner.y };
    corners = new Map();
    firsts = new Map();
    views = new Map(
      [...board.all()].map(([name, places]): readonly [string, View] => {
        const at = places.corner?.();
        if (at) corners.set(name, { ...at, x: at.x + away.x, y: at.y + away.y });
        const frame = moved(places.frame(), away);
        const given = places.room?.();
        if (!given) return [name, { frame, room: undefined }];
        const outer = { low: frame.x + 3, high: frame.x + frame.width - 3 };
        const [left, right] = [given.left + away.x, given.right + away.x];
        return [name, { frame, room: { gap: given.gap, left, right, outer } }];
      }),
    );
    return views;
  }

  function ask(id: string, toward?: Bounds): Standing | undefined {
    for (const view of viewsOf(id)) {
      const aimed = toward && moved(toward, { x: -away.x, y: -away.y });
      const box = board.all().get(view)?.boxOf(id, aimed);
      if (box) return { view, box: moved(box, away) };
    }
    return undefined;
  }

  function of(id: string, toward?: Bounds): Standing | undefined {
    if (!firsts.has(id)) firsts.set(id, ask(id));
    const first = firsts.get(id);
    // Only what runs over lines is in pieces.
    return toward && first && views.get(first.view)?.room ? ask(id, toward) : first;
  }

  function placed(arrow: Arrow): Placed | undefined {
    const found = known.get(arrow);
    const kept = found && shifted(found, corners);
    if (kept) return kept;
    const near = of(arrow.end);
    const from = near && of(arrow.start, near.box);
    const to = from && of(arrow.end, from.box);
    if (!from || !to) return undefined;
    const now = { arrow, from, to };
    const [one, other] = [corners.get(from.view), corners.get(to.view)];
    if (one && other) known.set(arrow, { placed: now, corners: [one, other] });
    return now;
  }

  return { look, of, placed };
}

/** The same, as far as its views moved as a whole. */
function shifted(
  { placed: { arrow, from, to }, corners: [one, other] }: Known,
  corners: ReadonlyMap<string, Corner>,
): Placed | undefined {
  const [first, second] = [corners.get(from.view), corners.get(to.view)];
  if (!first || !second || first.laid !== one.laid || second.laid !== other.laid) return undefined;
  const by = (then: Point, now: Point): Point => ({ x: now.x - then.x, y: now.y - then.y });
  return {
    arrow,
    from: { ...from, box: moved(from.box, by(one, first)) },
    to: { ...to, box: moved(to.box, by(other, second)) },
  };
}
