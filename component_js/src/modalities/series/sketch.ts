// What to draw of each channel right away, and the exact thing as soon as the worker has it.

import type { Scope } from "../../core/scope";
import type { Envelope, Samples, Series, Window } from "./data/series";

export type Sketch = {
  /** Nothing where nothing is loaded. */
  readonly of: (column: string, window: Window, width: number) => Envelope | undefined;
  /** The samples that were drawn last, of each channel where they are drawn each. */
  readonly samples: (columns: readonly string[]) => readonly Samples[];
};

/** Exact ones are asked for this often at most, in milliseconds. */
const PAUSE = 60;

type Sketched = Pick<Series, "info" | "envelope" | "envelopeNow">;
type Held = { readonly rows: number; readonly envelope: Envelope };
type Wanted = { readonly window: Window; readonly width: number; readonly isRough: boolean };

/** `onBetter` is called when what was sketched can be drawn exactly. */
export function createSketch(series: Sketched, scope: Scope, onBetter: () => void): Sketch {
  const drawn = new Map<string, Held>();
  const wanted = new Map<string, Wanted>();
  let isWaiting = false;
  let isTold = false;

  /** Several channels get better at once: that is one picture. */
  function better(): void {
    if (isTold || scope.closed()) return;
    isTold = true;
    scope.frame(() => {
      isTold = false;
      onBetter();
    });
  }

  function ask(): void {
    isWaiting = false;
    const rows = series.info()?.rows ?? 0;
    for (const [column, { window, width, isRough }] of wanted)
      series.envelope(column, window, width).then(
        (envelope) => {
          if (!isRough) return;
          drawn.set(column, { rows, envelope });
          better();
        },
        // What it was sketched with stays; `wrong` of the series tells what is the matter.
        () => {},
      );
    wanted.clear();
  }

  function now(column: string, window: Window, width: number): Envelope | undefined {
    const rows = series.info()?.rows ?? 0;
    const held = drawn.get(column);
    if (held?.rows === rows && isOf(held.envelope, window, width)) return held.envelope;
    const envelope = series.envelopeNow(column, window, width);
    if (!envelope) return undefined;
    drawn.set(column, { rows, envelope });
    // Also for an exact one: what lies beside it is fetched before it is looked at.
    wanted.set(column, { window, width, isRough: !envelope.exact });
    if (!isWaiting) scope.after(PAUSE, ask);
    isWaiting = true;
    return envelope;
  }

  return {
    of: now,
    samples: (columns) => columns.flatMap((column) => drawn.get(column)?.envelope.samples ?? []),
  };
}

const isOf = (envelope: Envelope, { start, end }: Window, width: number): boolean =>
  envelope.start === start && envelope.end === end && envelope.width === width;
