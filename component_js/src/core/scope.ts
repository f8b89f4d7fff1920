// The one place for raw listeners, timers, frames and observers: what a scope starts, it ends.

// Named here because the core is compiled where there are no elements.
declare const ResizeObserver: new (
  run: () => void,
) => { observe(target: object): void; disconnect(): void };

export type Scope = {
  readonly listen: <E = Event>(
    target: EventTarget,
    type: string,
    listener: (event: E) => void,
    options?: AddEventListenerOptions,
  ) => void;
  readonly after: (millis: number, run: () => void) => () => void;
  readonly every: (millis: number, run: () => void) => () => void;
  /** Run before the next paint. */
  readonly frame: (run: () => void) => () => void;
  /** Once at the start, and whenever the element's size changes. */
  readonly resize: (element: object, run: () => void) => void;
  readonly own: (end: () => void) => () => void;
  readonly child: () => Scope;
  readonly close: () => void;
  readonly closed: () => boolean;
};

export function createScope(): Scope {
  const ends = new Set<() => void>();
  let closed = false;

  function own(end: () => void): () => void {
    const once = (): void => {
      if (ends.delete(once)) end();
    };
    ends.add(once);
    if (closed) once();
    return once;
  }

  return {
    own,
    closed: () => closed,
    listen<E = Event>(
      target: EventTarget,
      type: string,
      listener: (event: E) => void,
      options?: AddEventListenerOptions,
    ) {
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: the DOM pairs only literal names with events.
      const heard = listener as (event: unknown) => void;
      target.addEventListener(type, heard, options);
      own(() => target.removeEventListener(type, heard, options));
    },
    after(millis, run) {
      const timer = setTimeout(() => {
        end();
        run();
      }, millis);
      const end = own(() => clearTimeout(timer));
      return end;
    },
    every(millis, run) {
      const timer = setInterval(run, millis);
      return own(() => clearInterval(timer));
    },
    frame(run) {
      const request = requestAnimationFrame(() => {
        end();
        run();
      });
      const end = own(() => cancelAnimationFrame(request));
      return end;
    },
    resize(element, run) {
      const observer = new ResizeObserver(run);
      observer.observe(element);
      own(() => observer.disconnect());
    },
    child() {
      const inner = createScope();
      const end = own(inner.close);
      inner.own(() => end());
      return inner;
    },
    close() {
      closed = true;
      for (const end of [...ends]) end();
    },
  };
}
