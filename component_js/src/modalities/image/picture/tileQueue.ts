// Fetches the tiles that are wanted: few at a time, the nearest first, given up when no longer wanted.

import type { Scope } from "../../../core/scope";
import type { Tile } from "./levels";

const AT_ONCE = 6;
const TRIES = 3;
/** Before the second try; twice as long before the third. */
const PAUSE = 600;

/** A tile that no further try would bring. Its message is for people. */
export class Hopeless extends Error {}

export type Ends<B> = {
  readonly open: (tile: Tile, signal: AbortSignal) => Promise<B>;
  readonly came: (tile: Tile, opened: B) => void;
  /** What is wrong with the tiles that are wanted and do not come; "" when nothing is. */
  readonly failing: (words: string) => void;
};

export function createTileQueue<B extends { readonly close: () => void }>(
  scope: Scope,
  { open, came, failing }: Ends<B>,
) {
  let wanted: readonly Tile[] = [];
  let said = "";
  const flying = new Map<string, AbortController>();
  const resting = new Set<string>();
  const failed = new Map<string, { readonly times: number; readonly words: string }>();

  scope.own(() => {
    wanted = [];
    for (const flight of flying.values()) flight.abort();
  });

  function goOn(): void {
    for (const tile of wanted) {
      if (flying.size >= AT_ONCE) break;
      const lost = (failed.get(tile.key)?.times ?? 0) >= TRIES;
      if (!lost && !flying.has(tile.key) && !resting.has(tile.key)) fetchOne(tile);
    }
    const lost = wanted
      .map(({ key }) => failed.get(key))
      .find((each) => each && each.times >= TRIES);
    if (said === (lost?.words ?? "")) return;
    said = lost?.words ?? "";
    failing(said);
  }

  function fetchOne(tile: Tile): void {
    const flight = new AbortController();
    flying.set(tile.key, flight);
    open(tile, flight.signal)
      .then(
        (opened) => {
          if (flight.signal.aborted) return opened.close();
          failed.delete(tile.key);
          wanted = wanted.filter(({ key }) => key !== tile.key);
          came(tile, opened);
        },
        (error: unknown) => {
          if (!flight.signal.aborted) rest(tile, error);
        },
      )
      .finally(() => {
        if (flying.get(tile.key) === flight) flying.delete(tile.key);
        if (!scope.closed()) goOn();
      });
  }

  function rest({ key }: Tile, error: unknown): void {
    const before = failed.get(key)?.times ?? 0;
    const times = error instanceof Hopeless ? TRIES : before + 1;
    failed.set(key, { times, words: error instanceof Error ? error.message : String(error) });
    if (times >= TRIES) return;
    resting.add(key);
    scope.after(PAUSE * times, () => {
      resting.delete(key);
      goOn();
    });
  }

  return {
    /** These and no others, the most urgent first. */
    want(tiles: readonly Tile[]): void {
      wanted = tiles;
      const keys = new Set(tiles.map(({ key }) => key));
      for (const [key, flight] of flying) {
        if (keys.has(key)) continue;
        flying.delete(key);
        flight.abort();
      }
      goOn();
    },
    tryAgain(): void {
      failed.clear();
      goOn();
    },
  };
}
