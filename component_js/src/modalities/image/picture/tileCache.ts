// Decoded tiles, up to a number of bytes: the ones that were not seen for longest go first.

export type Bitmap = {
  readonly width: number;
  readonly height: number;
  readonly close: () => void;
};

const BYTES = 4;

export function createTileCache<B extends Bitmap>(most: number) {
  /** In the order in which they were seen last. */
  const tiles = new Map<string, B>();
  let bytes = 0;

  function drop(key: string, tile: B): void {
    tiles.delete(key);
    bytes -= weight(tile);
    tile.close();
  }

  return {
    bytes: () => bytes,
    has: (key: string) => tiles.has(key),
    /** Without saying that it is seen. */
    get: (key: string): B | undefined => tiles.get(key),
    see(key: string): void {
      const tile = tiles.get(key);
      if (!tile) return;
      tiles.delete(key);
      tiles.set(key, tile);
    },
    put(key: string, tile: B): void {
      const before = tiles.get(key);
      if (before) drop(key, before);
      tiles.set(key, tile);
      bytes += weight(tile);
      for (const [other, old] of tiles) {
        if (bytes <= most || other === key) break;
        drop(other, old);
      }
    },
    clear(): void {
      for (const [key, tile] of tiles) drop(key, tile);
    },
  };
}

const weight = ({ width, height }: Bitmap): number => width * height * BYTES;
