// What is painted of a series: its channels in rows, those that somebody wants to see.

import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from "react";
import type { SeriesSource } from "../../schema.gen";
import type { Band, Paint } from "../../timeline/band";
import { overviewPaint } from "./paint/overview";
import { rowPaint } from "./paint/row";
import { type Line, linesOf, rowsOf } from "./rows";
import { useSteady } from "./steady";
import type { Opened } from "./useSeries";

export type Painting = {
  readonly lines: readonly Line[];
  readonly hidden: ReadonlySet<string>;
  readonly turn: (column: string) => void;
  readonly fits: boolean;
  readonly turnFit: (announce: (words: string) => void) => void;
  readonly bands: readonly Band[];
  readonly overview: Paint;
  /** Another one whenever there is something else to paint. */
  readonly revision: number;
};

/** Where nobody said which are shown, the first of them are: more take long to paint and to look at. */
const FIRST = 12;

export function usePainting(
  source: SeriesSource,
  { open, info, revision }: Opened,
  root: RefObject<HTMLElement | null>,
): Painting {
  const channels = useSteady(source.channels);
  const columns = useSteady(info?.columns);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  // Each turn of a channel is another picture too: the sum of both only grows.
  const [turns, setTurns] = useState(0);
  const [fits, setFits] = useState(false);
  const font = useFont(root);

  const lines = useMemo(() => (columns ? linesOf(channels, columns) : []), [channels, columns]);
  const hidden = useMemo(() => {
    const isOff = ({ column, isHidden }: Line, at: number): boolean =>
      turned.get(column) ?? (isHidden || (channels.length === 0 && at >= FIRST));
    return new Set(lines.filter(isOff).map(({ column }) => column));
  }, [lines, turned, channels]);

  const rows = useMemo(() => rowsOf(lines, hidden), [lines, hidden]);
  const bands = useMemo((): readonly Band[] => {
    if (!open || rows.length === 0) return [empty];
    const looks = { fits, font, isTitled: rows.length > 1 };
    return rows.map((row) => {
      const { name, title, channel, channels, height } = row;
      return { name, title, channel, channels, height, paint: rowPaint(row, open.sketch, looks) };
    });
  }, [open, rows, fits, font]);
  const overview = useMemo(() => (open ? overviewPaint(rows, open.small) : nothing), [open, rows]);

  const turn = useCallback(
    (column: string) => {
      setTurned((all) => new Map(all).set(column, !hidden.has(column)));
      setTurns((count) => count + 1);
    },
    [hidden],
  );
  const turnFit = useCallback(
    (announce: (words: string) => void) => {
      setFits(!fits);
      announce(fits ? "Scales show all values." : "Scales follow what is in sight.");
    },
    [fits],
  );
  return { lines, hidden, turn, fits, turnFit, bands, overview, revision: revision + turns };
}

const nothing: Paint = () => {};

/** Where every channel is hidden, regions still have a place. */
const empty: Band = { name: "none", title: "", channel: null, height: 96, paint: nothing };

/** The letters of the page, for a canvas inherits none. */
function useFont(root: RefObject<HTMLElement | null>): string {
  const [font, setFont] = useState("sans-serif");
  useLayoutEffect(() => {
    if (root.current) setFont(getComputedStyle(root.current).fontFamily);
  }, [root]);
  return font;
}
