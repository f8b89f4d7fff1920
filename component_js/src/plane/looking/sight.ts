// How somebody likes to see images: their own choices, kept as long as the widget lives.

export type Sight = {
  /** 1 as the image is, up to 3. */
  readonly brightness: number;
  readonly contrast: number;
  readonly grid: boolean;
  /** Lines through the pointer. */
  readonly lines: boolean;
  /** The tool in hand is drawn to edges nearby. */
  readonly snaps: boolean;
  /** A small map while not all of the image shows. */
  readonly map: boolean;
  /** Of the brush, in CSS pixels. */
  readonly breadth: number;
};

export type SightStore = {
  readonly get: () => Sight;
  readonly set: (some: Partial<Sight>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export const plainSight: Sight = {
  brightness: 1,
  contrast: 1,
  grid: false,
  lines: false,
  snaps: false,
  map: true,
  breadth: 24,
};

/** How far brightness and contrast go. */
export const RANGE = { least: 0.2, most: 3, step: 0.1 } as const;

export function createSight(): SightStore {
  let sight = plainSight;
  const listeners = new Set<() => void>();
  return {
    get: () => sight,
    set(some) {
      sight = { ...sight, ...some };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const known = new WeakMap<Element, Map<string, SightStore>>();

/** Of one source in one widget: the next task shows it as this one did. */
export function sightOf(frame: Element, source: string): SightStore {
  const root = frame.closest(".el-root") ?? frame;
  const stores = known.get(root) ?? new Map<string, SightStore>();
  known.set(root, stores);
  const store = stores.get(source) ?? createSight();
  stores.set(source, store);
  return store;
}

/** What CSS calls it; "" for an image as it is. */
export function filterOf({ brightness, contrast }: Sight): string {
  if (brightness === 1 && contrast === 1) return "";
  return `brightness(${brightness}) contrast(${contrast})`;
}
