// A series that is opened: what is known of it, and what each channel draws in a window.

import { addressOf } from "../../../core/address";
import type { Scope } from "../../../core/scope";
import type { Json } from "../../../schema.gen";
import { renewed } from "../../renewing";
import type { Envelope, Window } from "./kept/envelope";
import { createLooks } from "./looks";
import type { Row, Shown, Told } from "./messages";
import { createOverview } from "./overview";
import type { SeriesInfo, SeriesSpec } from "./seriesInfo";
import { createThread } from "./thread";

export type { Envelope, Samples, Window } from "./kept/envelope";
export type { Column, SeriesInfo, SeriesSpec } from "./seriesInfo";

/** All that was measured at one time; NaN where a channel has no number there. */
export type Sample = Row;

export type Series = {
  /** Nothing until the first rows are here. */
  readonly info: () => SeriesInfo | undefined;
  /** How much is loaded, 0 to 1; null when all of it is. Also told before there is `info`. */
  readonly loaded: () => number | null;
  /** What went wrong, in a sentence; what had been read by then stays. */
  readonly wrong: () => string | undefined;
  /** At once from what is here: exact if `exact`, else as good as exact but for some samples. */
  readonly envelopeNow: (channel: string, window: Window, width: number) => Envelope | undefined;
  /** Exactly. Asked again for a channel before it is answered, all are answered with the latest. */
  readonly envelope: (channel: string, window: Window, width: number) => Promise<Envelope>;
  /** The nearest row to a time. */
  readonly at: (time: number) => Promise<Sample | undefined>;
  /** The row so many rows after the nearest one (before it, if negative), within the series. */
  readonly step: (time: number, by: number) => Promise<Sample | undefined>;
  /** Called whenever `info`, `loaded` or `wrong` change; ends with what it returns. */
  readonly onInfo: (listener: () => void) => () => void;
  readonly close: () => void;
};

/** `shown` is an address, columns by name, or rows. Ends with the scope. */
export function openSeries(shown: Json, spec: SeriesSpec, scope: Scope): Series {
  const own = scope.child();
  const overview = createOverview();
  const listeners = new Set<() => void>();
  const rows = new Map<number, (row: Row | undefined) => void>();
  let info: SeriesInfo | undefined;
  let loaded: number | null = 0;
  let wrong: string | undefined;
  let asked = 0;

  const thread = createThread(own, hear);
  const looks = createLooks((channel, look) => thread.ask({ kind: "look", channel, ...look }));

  function hear(told: Told): void {
    if (own.closed()) return;
    if (told.kind === "seen") seen(told);
    else if (told.kind === "row") {
      rows.get(told.id)?.(told.row);
      rows.delete(told.id);
    } else if (told.kind === "renew") {
      void renewed(told.url).then((url) => thread.ask({ kind: "renewed", url }));
    } else {
      read(told);
      for (const listener of [...listeners]) listener();
    }
  }

  function read(told: Extract<Told, { kind: "grown" | "loaded" | "failed" }>): void {
    if (told.kind === "grown") {
      info = told.info;
      overview.grow(info, told.times, told.channels);
      loaded = info.partial;
    } else if (told.kind === "loaded") loaded = told.share;
    else wrong = told.sentence;
  }

  function seen({ channel, found }: Extract<Told, { kind: "seen" }>): void {
    const isEnvelope = found && "low" in found;
    if (found && !isEnvelope) overview.keep(channel, found);
    looks.answered(channel, ({ window, width }, isLatest) => {
      if (isEnvelope && isLatest) return found;
      const exact = overview.exactly(channel, window, width);
      if (exact || !isLatest) return exact;
      return overview.roughly(channel, window, width) ?? nothing(window, width);
    });
  }

  function now(channel: string, window: Window, width: number): Envelope | undefined {
    const exact = overview.exactly(channel, window, width);
    // Rows are had before the window moves out of those that are here.
    if (exact && !overview.isAhead(channel, window)) looks.want(channel, { window, width });
    return exact ?? overview.roughly(channel, window, width);
  }

  function rowAt(time: number, by: number): Promise<Row | undefined> {
    const id = asked++;
    return new Promise((resolve) => {
      rows.set(id, resolve);
      thread.ask({ kind: "row", id, time, by });
    });
  }

  const where = shownFrom(shown);
  if ("wrong" in where) wrong = where.wrong;
  else thread.ask({ kind: "open", shown: where, spec });

  return {
    info: () => info,
    loaded: () => loaded,
    wrong: () => wrong,
    envelopeNow: now,
    envelope(channel, window, width) {
      const here = now(channel, window, width);
      if (here?.exact) return Promise.resolve(here);
      return new Promise((hear) => looks.want(channel, { window, width }, hear));
    },
    at: (time) => rowAt(time, 0),
    step: rowAt,
    onInfo(listener) {
      listeners.add(listener);
      return own.own(() => listeners.delete(listener));
    },
    close: own.close,
  };
}

function shownFrom(shown: Json): Shown | { readonly wrong: string } {
  if (typeof shown !== "string") return { held: shown };
  const found = addressOf(shown, "series", document.baseURI);
  return "wrong" in found ? found : { address: shown, url: found.url };
}

/** Of a channel that has no rows, or is not there. */
function nothing({ start, end }: Window, width: number): Envelope {
  const low = new Float64Array(width).fill(Number.NaN);
  const breaks = new Uint8Array(width);
  return { start, end, width, low, high: low.slice(), breaks, exact: true };
}
