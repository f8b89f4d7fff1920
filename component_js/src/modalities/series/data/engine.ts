// A series where its rows are: reads them, tells how they grow, and answers what is asked of them.

import { type Envelope, envelopeOf, type Window } from "./kept/envelope";
import { createGrowth } from "./kept/growth";
import { createTable, type Table } from "./kept/table";
import type { Asked, Row, Shown, Slice, Told } from "./messages";
import type { Intake } from "./reading/intake";
import { readJson } from "./reading/json";
import { readAddress } from "./reading/reading";
import { SeriesError } from "./seriesError";
import type { SeriesSpec } from "./seriesInfo";

/** Milliseconds: reading goes on for so long before others have a turn, and is told so often. */
const TURN = 12;
const TOLD = 150;
/** Rows of one channel that are handed over at most, so that closer looks need not ask. */
const SLICE = 2 ** 18;
/** At least so many on either side of those that are looked at. */
const MARGIN = 2048;

export type Surroundings = {
  readonly tell: (told: Told, moved: readonly ArrayBufferLike[]) => void;
  /** Ends after others had their turn. */
  readonly wait: () => Promise<void>;
  readonly signal: AbortSignal;
};

export function createEngine({ tell, wait, signal }: Surroundings): (asked: Asked) => void {
  let table: Table | undefined;
  let zone = (): string | null => null;
  let share = (): number => 0;
  let renewals: ((url: string | undefined) => void)[] = [];
  const growth = createGrowth();
  let turn = performance.now();
  let told = Number.NEGATIVE_INFINITY;

  function report(partial: number | null): void {
    told = performance.now();
    const info = table?.info(partial, zone());
    const news = table && info && growth(table, info);
    if (news) tell(news.told, news.moved);
    else tell({ kind: "loaded", share: partial }, []);
  }

  function intakeFor(spec: SeriesSpec): Intake {
    return {
      begin(choice, zoneOf) {
        zone = zoneOf;
        table = createTable(choice, spec);
        return table;
      },
      async breathe() {
        if (performance.now() - told > TOLD) report(share());
        if (performance.now() - turn < TURN) return;
        await wait();
        turn = performance.now();
        signal.throwIfAborted();
      },
    };
  }

  function renewed(url: string): Promise<string | undefined> {
    tell({ kind: "renew", url }, []);
    return new Promise((resolve) => renewals.push(resolve));
  }

  async function open(shown: Shown, spec: SeriesSpec): Promise<void> {
    const intake = intakeFor(spec);
    try {
      if ("held" in shown) await readJson(shown.held, spec, intake);
      else {
        const of = (next: () => number): void => {
          share = next;
        };
        await readAddress({ ...shown, renewed }, spec, intake, of, signal);
      }
      if (table?.info(null, null)?.columns.length === 0) {
        throw new SeriesError("There is no column of numbers to show.");
      }
      report(null);
    } catch (error) {
      if (signal.aborted) return;
      if (table && table.axis.rows() > 0) report(share());
      tell({ kind: "failed", sentence: sentenceOf(error) }, []);
    }
  }

  function look(channel: string, window: Window, width: number): void {
    const found = table && seenIn(table, channel, window, width);
    const moved = found && "low" in found ? [found.low, found.high] : [found?.values, found?.times];
    tell(
      { kind: "seen", channel, found },
      moved.flatMap((array) => (array ? [array.buffer] : [])),
    );
  }

  return (asked) => {
    if (asked.kind === "open") void open(asked.shown, asked.spec);
    else if (asked.kind === "look") look(asked.channel, asked.window, asked.width);
    else if (asked.kind === "row") {
      const row = table && rowAt(table, asked.time, asked.by);
      tell({ kind: "row", id: asked.id, row }, []);
    } else {
      const waiting = renewals;
      renewals = [];
      for (const resolve of waiting) resolve(asked.url);
    }
  };
}

/** The rows themselves, with some to move on to, if they are few. */
function seenIn(
  table: Table,
  channel: string,
  window: Window,
  width: number,
): Envelope | Slice | undefined {
  const rows = table.rowsOf(channel);
  if (!rows) return undefined;
  const first = rows.below(window.start);
  const last = rows.below(window.end);
  const margin = Math.max(last - first, MARGIN);
  if (last - first + 2 * margin > SLICE) return envelopeOf(rows, window, width);
  return sliceOf(table, channel, Math.max(0, first - margin), Math.min(rows.to, last + margin));
}

function sliceOf({ axis, channels }: Table, name: string, from: number, to: number): Slice {
  const channel = channels().find((each) => each.name === name);
  const values = channel?.copy(from, to) ?? new Float64Array(to - from);
  const times = Float64Array.from({ length: axis.even() ? 0 : to - from }, (_, at) =>
    axis.time(from + at),
  );
  return { from, values, times: axis.even() ? undefined : times };
}

function rowAt({ axis, channels }: Table, time: number, by: number): Row | undefined {
  const rows = axis.rows();
  if (rows === 0) return undefined;
  const after = axis.below(time);
  const isBefore =
    after > 0 && (after === rows || time - axis.time(after - 1) <= axis.time(after) - time);
  const row = Math.min(rows - 1, Math.max(0, after - (isBefore ? 1 : 0) + by));
  const values = channels().map(({ name, value }) => [name, value(row)] as const);
  return { time: axis.time(row), row, values: Object.fromEntries(values) };
}

function sentenceOf(error: unknown): string {
  if (error instanceof SeriesError) return error.message;
  if (error instanceof RangeError) return "There is not enough memory for this time series.";
  const why = error instanceof Error ? error.message : String(error);
  return `The time series cannot be read: ${why.replace(/\.$/, "")}.`;
}
