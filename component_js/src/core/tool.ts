// A tool is a generator: `down` starts it, it yields previews, it returns what was drawn or null.

/**
 * What a pointer or a key told a tool; `P` is a place on the source. A drag ends with `up`, a press
 * that does not move with `click`; the Enter key sets a place with `enter`. `end` finishes what is
 * drawn corner by corner, and `back` takes its last corner away.
 */
export type Signal<P> = Touch & {
  readonly type: "down" | "move" | "up" | "click" | "enter" | "end" | "back";
  readonly at: P;
};

/** True of what leaves a pull or a stroke in hand; also of another press, once a click began it. */
export function goesOn({ type }: Pick<Signal<unknown>, "type">): boolean {
  return type === "move" || type === "down" || type === "back";
}

/** How it was said. */
export type Touch = {
  /** Shift: a square, a whole word, a straight line. */
  readonly exact?: boolean;
  /** Alt: from the centre. */
  readonly centred?: boolean;
  /** Of a pen, 0 to 1. */
  readonly pressure?: number;
};

/** `S` is the space that is drawn in, `G` the geometry that comes out. */
export type Tool<P, S, G> = (
  start: Signal<P>,
  space: S,
) => Generator<G | null, G | null, Signal<P>>;

export type Gesture<P, G> = {
  readonly preview: () => G | null;
  /** True while the tool wants more. */
  readonly active: () => boolean;
  readonly send: (signal: Signal<P>) => void;
  readonly cancel: () => void;
};

/** Run a tool from its first `down`; `done` hears once what came of it, null if nothing did. */
export function begin<P, S, G>(
  tool: Tool<P, S, G>,
  start: Signal<P>,
  space: S,
  done: (drawn: G | null) => void,
): Gesture<P, G> {
  const run = tool(start, space);
  let preview: G | null = null;
  let active = true;

  function take(step: IteratorResult<G | null, G | null>): void {
    preview = step.done ? null : step.value;
    if (step.done && active) {
      active = false;
      done(step.value);
    }
  }

  take(run.next());
  return {
    preview: () => preview,
    active: () => active,
    send(signal) {
      if (active) take(run.next(signal));
    },
    cancel() {
      if (active) take(run.return(null));
    },
  };
}

export type Driver<P, G> = {
  readonly down: (at: P) => Driver<P, G>;
  readonly move: (at: P) => Driver<P, G>;
  readonly up: (at: P) => Driver<P, G>;
  readonly click: (at: P) => Driver<P, G>;
  readonly end: (at: P) => Driver<P, G>;
  readonly back: (at: P) => Driver<P, G>;
  readonly enter: (at: P) => Driver<P, G>;
  readonly escape: () => Driver<P, G>;
  readonly preview: G | null;
  /** Undefined while the tool is still running. */
  readonly committed: G | null | undefined;
};

/** Drive a tool without a screen: `drive(tool, space).down(p).move(q).up(r).committed`. */
export function drive<P, S, G>(tool: Tool<P, S, G>, space: S, touch: Touch = {}): Driver<P, G> {
  let gesture: Gesture<P, G> | undefined;
  let committed: G | null | undefined;
  const done = (drawn: G | null): void => {
    committed = drawn;
  };
  const step = (type: Signal<P>["type"], at: P): Driver<P, G> => {
    const signal = { type, at, ...touch };
    if (gesture) gesture.send(signal);
    else gesture = begin(tool, signal, space, done);
    return driver;
  };
  const driver: Driver<P, G> = {
    down: (at) => step("down", at),
    move: (at) => step("move", at),
    up: (at) => step("up", at),
    click: (at) => step("click", at),
    end: (at) => step("end", at),
    back: (at) => step("back", at),
    enter: (at) => step("enter", at),
    escape() {
      gesture?.cancel();
      return driver;
    },
    get preview() {
      return gesture?.preview() ?? null;
    },
    get committed() {
      return committed;
    },
  };
  return driver;
}
