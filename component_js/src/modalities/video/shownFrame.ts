// Which frame is shown: told to the few that count it, many times in a second.

export type ShownFrame = {
  readonly get: () => number;
  readonly set: (frame: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createShownFrame(): ShownFrame {
  const listeners = new Set<() => void>();
  let shown = 0;
  return {
    get: () => shown,
    set(frame) {
      shown = frame;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
