// Opens what a source shows, and tells when there is more of it, or a better picture.

import { useEffect, useState } from "react";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import type { Json, SeriesSource } from "../../schema.gen";
import { openSeries, type Series, type SeriesInfo, type SeriesSpec } from "./data/series";
import { createSketch, type Sketch } from "./sketch";
import { useSteady } from "./steady";

export type Open = {
  readonly series: Series;
  readonly sketch: Sketch;
  /** Of all of it, which is drawn beside the window. */
  readonly small: Sketch;
};

export type Opened = {
  /** Nothing before it is opened. */
  readonly open: Open | undefined;
  /** Nothing before the first rows are here. */
  readonly info: SeriesInfo | undefined;
  /** 0 to 1; null when all of it is here. */
  readonly loaded: number | null;
  /** Another one whenever there is something else to paint. */
  readonly revision: number;
};

/** More of it is shown this often while it loads, in milliseconds. */
const PACE = 200;

export function useSeries(
  source: SeriesSource,
  shown: Json,
  onWrong: (why: string) => void,
): Opened {
  const [open, setOpen] = useState<Open>();
  const [opened, setOpened] = useState<Omit<Opened, "open">>(nothing);
  const report = useLatest(onWrong);
  const spec = useSteady(specOf(source));

  useEffect(() => {
    const scope = createScope();
    const series = openSeries(shown, spec, scope);
    let isWaiting = false;
    let isBegun = false;

    function tell(): void {
      isWaiting = false;
      const wrong = series.wrong();
      if (wrong !== undefined) report.current(wrong);
      setOpened(({ revision }) => ({
        info: series.info(),
        loaded: series.loaded(),
        revision: revision + 1,
      }));
    }

    function hear(): void {
      // The first of it and the last are told at once.
      const isFirst = !isBegun && series.info() !== undefined;
      isBegun ||= isFirst;
      if (isFirst || series.loaded() === null || series.wrong() !== undefined) tell();
      else if (!isWaiting) {
        isWaiting = true;
        scope.after(PACE, tell);
      }
    }

    series.onInfo(hear);
    setOpen({
      series,
      sketch: createSketch(series, scope, tell),
      small: createSketch(series, scope, tell),
    });
    if (series.wrong() !== undefined) tell();
    return () => {
      setOpen(undefined);
      setOpened(nothing);
      scope.close();
    };
  }, [shown, spec, report]);

  return { open, ...opened };
}

const nothing = { info: undefined, loaded: 0, revision: 0 };

function specOf(source: SeriesSource): SeriesSpec {
  const { time, time_format, rate, zone, separator, channels } = source;
  return {
    ...{ time, time_format, rate, zone, separator },
    channels: channels.map(({ column }) => ({ column })),
  };
}
