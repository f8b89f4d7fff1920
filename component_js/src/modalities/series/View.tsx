// Shows a time series with its regions: its channels along one time.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { Picture } from "../../icons/Icon";
import type { SeriesSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { Timeline } from "../../timeline/Timeline";
import { type Timed, timed } from "../../timeline/timed";
import type { ViewProps } from "../modality";
import { Channels } from "./Channels";
import { FIT, fitCommand } from "./fitting";
import { Progress } from "./Progress";
import css from "./series.css?inline";
import { useAlong } from "./useAlong";
import { usePainting } from "./usePainting";
import { useSeries } from "./useSeries";

export { howTo } from "../../timeline/howTo";

export const View = timed<ViewProps<SeriesSource>>(SeriesView);

function SeriesView(props: Timed<ViewProps<SeriesSource>>) {
  const { source, shown, locked, announce, onSpace, onError } = props;
  const root = useRef<HTMLDivElement>(null);
  useSheet(root, css);
  const opened = useSeries(source, shown, onError);
  const { open, info, loaded } = opened;
  const isWhole = loaded === null;
  const painting = usePainting(source, opened, root);
  const { lines, hidden, fits, turnFit } = painting;
  const along = useAlong(source, opened, painting, props);

  const space = useRef(onSpace);
  useLayoutEffect(() => {
    space.current = onSpace;
  });
  useEffect(() => {
    if (!info || !isWhole) return;
    const { start, end, zone } = info;
    space.current({ kind: "timeline", start, end, zone });
  }, [info, isWhole]);
  const turnFitting = useCallback(() => turnFit(announce), [turnFit, announce]);
  const commands = useMemo(() => [fitCommand(fits, turnFitting)], [fits, turnFitting]);

  return (
    <div ref={root} className="el-series">
      {loaded !== null && <Progress loaded={loaded} rows={info?.rows ?? 0} announce={announce} />}
      {open && info && (
        <>
          <div className="el-series-head">
            <Channels lines={lines} hidden={hidden} onTurn={painting.turn} slots={along.slots} />
            <span className="el-series-time" ref={along.when} aria-hidden="true" />
          </div>
          {lines.length > 0 && hidden.size === lines.length && (
            <p className="el-series-note" role="status">
              Every channel is hidden.
            </p>
          )}
          <Timeline
            time={along.time}
            bands={painting.bands}
            lanes="over"
            overview={painting.overview}
            revision={painting.revision}
            stepped={along.stepped}
            snaps={along.snaps}
            written={along.written}
            ticked={along.ticked}
            counts="numbers"
            plays={source.sync !== ""}
            onPoint={along.point}
            commands={commands}
            controls={
              <button
                type="button"
                className="el-timeline-tool"
                aria-label={FIT}
                aria-pressed={fits}
                title={FIT}
                onClick={turnFitting}
              >
                <Picture path="M5 4h14M5 20h14M12 8v8M9.500 10.500 12 8l2.500 2.500M9.500 13.500 12 16l2.500-2.500" />
              </button>
            }
            view={{ ...props, locked: locked || !isWhole, announce: along.announce }}
          />
          {info.notes.map((note) => (
            <p key={note} className="el-series-note">
              {note}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
