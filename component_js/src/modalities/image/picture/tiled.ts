// An image in tiles: at first all of it, blurred, then what is looked at, as sharp as it is looked at.

import type { Scope } from "../../../core/scope";
import { type Picture, type Seen, snap } from "../../../plane/picture";
import type { Bounds } from "../../../regions/region";
import { type Service, tileAddress } from "./iiif";
import { factorFor, outward, sizeOf, type Tile, tileOver, tilesIn } from "./levels";
import { createTileCache } from "./tileCache";
import { createTileQueue } from "./tileQueue";

/** Bytes of decoded tiles: a screen of 4K, and as much again. */
const MOST = 192 << 20;

/** Tiles that are wanted at a time leave room for those that were seen before. */
const WANTED = MOST / 2;

type Open = (url: string, signal: AbortSignal) => Promise<ImageBitmap>;

/** What a cell of the grid is painted from. */
type Piece = { readonly bitmap: ImageBitmap; readonly from: Bounds };

export function tiledPicture(
  scope: Scope,
  service: Service,
  first: ImageBitmap,
  open: Open,
): Picture {
  const { width, height } = service;
  const cache = createTileCache<ImageBitmap>(MOST);
  const painters = new Set<(part: Bounds) => void>();
  const worried = new Set<() => void>();
  let words = "";
  const queue = createTileQueue<ImageBitmap>(scope, {
    open: (tile, signal) => open(tileAddress(service, tile), signal),
    came(tile, opened) {
      cache.put(tile.key, opened);
      for (const painter of painters) painter(tile);
    },
    failing(problem) {
      words = problem;
      for (const listener of worried) listener();
    },
  });
  scope.own(() => {
    cache.clear();
    first.close();
  });

  const cellsOf = ({ scale, ratio, part }: Seen): readonly Tile[] =>
    tilesIn(service, factorFor(service, scale * ratio), part);

  function pieceFor(cell: Tile): Piece {
    for (const factor of service.factors) {
      if (factor < cell.factor) continue;
      const tile = factor === cell.factor ? cell : tileOver(service, factor, cell);
      const bitmap = tile && cache.get(tile.key);
      if (bitmap && tile) return { bitmap, from: within(cell, tile, bitmap) };
    }
    return { bitmap: first, from: within(cell, { x: 0, y: 0, width, height }, first) };
  }

  return {
    plane: { kind: "plane", width, height },
    look(seen) {
      // The first image is as sharp as the levels that are no larger.
      const level = factorFor(service, seen.scale * seen.ratio);
      const isEnough = first.width * level >= width;
      let room = WANTED;
      const wanted = outward(isEnough ? [] : cellsOf(seen), seen.part).filter((cell) => {
        const size = sizeOf(cell);
        room -= size.width * size.height * 4;
        cache.see(cell.key);
        return room >= 0 && !cache.has(cell.key);
      });
      queue.want(wanted);
    },
    paint(pen, seen) {
      const unit = seen.scale * seen.ratio;
      // Whole pixels of the screen, so that cells leave no seam between them.
      const edge = (at: number): number => Math.round(at * unit) / seen.ratio;
      pen.save();
      snap(pen);
      pen.imageSmoothingQuality = "low";
      for (const cell of service.factors.length > 0 ? cellsOf(seen) : [wholeOf(service)]) {
        const { bitmap, from } = pieceFor(cell);
        const [left, top] = [edge(cell.x), edge(cell.y)];
        const [wide, high] = [edge(cell.x + cell.width) - left, edge(cell.y + cell.height) - top];
        if (wide <= 0 || high <= 0) continue;
        pen.clearRect(left, top, wide, high);
        pen.drawImage(bitmap, from.x, from.y, from.width, from.height, left, top, wide, high);
      }
      pen.restore();
    },
    onMore: (listener) => {
      painters.add(listener);
      return () => painters.delete(listener);
    },
    trouble: {
      get: () => words,
      listen(listener) {
        worried.add(listener);
        return () => worried.delete(listener);
      },
      tryAgain: queue.tryAgain,
    },
  };
}

const wholeOf = ({ width, height }: Service): Tile => ({
  x: 0,
  y: 0,
  width,
  height,
  factor: 1,
  key: "",
});

/** Where a part of the image lies in a bitmap that shows `shown` of it. */
function within(part: Bounds, shown: Bounds, bitmap: ImageBitmap): Bounds {
  const [across, down] = [bitmap.width / shown.width, bitmap.height / shown.height];
  return {
    x: (part.x - shown.x) * across,
    y: (part.y - shown.y) * down,
    width: part.width * across,
    height: part.height * down,
  };
}
