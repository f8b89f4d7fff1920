// Which tiles show a part of an image at a scale. Numbers only.

import type { Size } from "../../../plane/looking/viewport";
import type { Bounds } from "../../../regions/region";

/** How an image is cut: at each factor it is that many times smaller, and cut into tiles of one size. */
export type Tiling = Size & {
  readonly tile: Size;
  /** Ascending; 1 is the image itself. */
  readonly factors: readonly number[];
};

/** A tile, and the part of the image that it shows. */
export type Tile = Bounds & { readonly factor: number; readonly key: string };

/** Slack against a tile too many where a scale is all but whole. */
const NEARLY = 1e-3;

/** The smallest image that has a pixel for each of the screen's; `sharpness` is screen pixels to one of the image. */
export function factorFor({ factors }: Tiling, sharpness: number): number {
  const enough = factors.filter((factor) => factor * sharpness <= 1 + NEARLY);
  return enough.at(-1) ?? factors[0] ?? 1;
}

/** The tiles of a level that show some of a part, row by row. */
export function tilesIn(tiling: Tiling, factor: number, part: Bounds): readonly Tile[] {
  const [wide, high] = [tiling.tile.width * factor, tiling.tile.height * factor];
  const columns = steps(part.x, part.width, wide, tiling.width);
  const rows = steps(part.y, part.height, high, tiling.height);
  return rows.flatMap((row) =>
    columns.map((column) => {
      const [x, y] = [column * wide, row * high];
      const width = Math.min(wide, tiling.width - x);
      const height = Math.min(high, tiling.height - y);
      return { factor, x, y, width, height, key: `${factor}/${column}/${row}` };
    }),
  );
}

/** The tile of a coarser level that shows all of this one. */
export function tileOver(tiling: Tiling, factor: number, tile: Bounds): Tile | undefined {
  return tilesIn(tiling, factor, { ...tile, width: 1, height: 1 })[0];
}

/** How many pixels a tile has. */
export function sizeOf({ width, height, factor }: Tile): Size {
  return { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
}

/** Those nearest to the middle of a part first: that is where people look. */
export function outward(tiles: readonly Tile[], part: Bounds): readonly Tile[] {
  const [x, y] = [part.x + part.width / 2, part.y + part.height / 2];
  const off = (tile: Tile): number =>
    Math.hypot(tile.x + tile.width / 2 - x, tile.y + tile.height / 2 - y);
  return [...tiles].sort((one, other) => off(one) - off(other));
}

function steps(start: number, length: number, step: number, end: number): readonly number[] {
  if (!(length > 0)) return [];
  const first = Math.max(0, Math.floor(start / step));
  const last = Math.min(Math.ceil(end / step), Math.ceil((start + length) / step)) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
