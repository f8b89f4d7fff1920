// Shows a film with its tracks, frame by frame, and its intervals along a timeline.

import { useId, useMemo, useRef, useState } from "react";
import type { Command } from "../../core/command";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import type { Drawing } from "../../regions/region";
import type { VideoSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { Bar } from "../../timeline/props";
import { Timeline } from "../../timeline/Timeline";
import { type Timed, timed } from "../../timeline/timed";
import type { ViewProps } from "../modality";
import { moment } from "../moment";
import { usePlayer } from "../usePlayer";
import { createBars } from "./bars";
import { selectedTracks, trackCommands } from "./commands";
import { FilmControls } from "./FilmControls";
import { howTo } from "./howTo";
import { createShownFrame, type ShownFrame } from "./shownFrame";
import { TrackBar } from "./TrackBar";
import { type Opened, sizeOf, useFilm } from "./useFilm";
import { usePicture } from "./usePicture";
import css from "./video.css?inline";

type Props = Timed<ViewProps<VideoSource>>;

const noBands: readonly never[] = [];
const nothing = (): void => {};

export const View = timed<ViewProps<VideoSource>>(Film);

function Film(props: Props) {
  const { source, shown: address, drawing, company } = props;
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [shown] = useState(createShownFrame);
  const [size, setSize] = useState<ReturnType<typeof sizeOf>["size"]>();
  const [isMuted, setIsMuted] = useState(company.stands === "follows");
  const instructions = useId();
  useSheet(room, css);
  const player = usePlayer<HTMLVideoElement>(
    // How many frames it has is known later.
    { ...props, onSpace: nothing },
    (film) => {
      const measured = sizeOf(film, address);
      if (measured.size) setSize(measured.size);
      return measured;
    },
  );
  const { media: film, url } = player;
  const opened = useFilm(film, url, size, source.rate, props.onSpace);
  const latest = useLatest({ ...props, drawing: drawingAs(drawing, "track") });
  const isWaiting = usePicture(opened, props, { film, frame, shown, latest });
  const ratio = size ? size.width / size.height : 16 / 9;
  if (url === undefined) return null;
  return (
    <div className="el-film-room" ref={room}>
      <div className="el-film" style={{ aspectRatio: ratio, maxWidth: `calc(45vh * ${ratio})` }}>
        <video
          ref={film}
          className="el-film-picture"
          src={url}
          muted={isMuted}
          playsInline
          preload="auto"
          aria-hidden="true"
          tabIndex={-1}
          {...player.events}
        />
        <div
          ref={frame}
          className="el-film-frame"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with the keys.
          tabIndex={0}
          aria-label={`Picture of ${titleOf(source)}`}
          aria-describedby={instructions}
        />
        <p id={instructions} hidden>
          {howTo}
        </p>
        {(!opened || isWaiting) && (
          <p className="el-film-status" role="status" data-over={opened && true}>
            {opened ? "Loading…" : "Loading the video…"}
          </p>
        )}
      </div>
      {opened && (
        <Along
          view={props}
          latest={() => latest.current}
          opened={opened}
          shown={shown}
          isMuted={isMuted}
          onMute={() => setIsMuted(!isMuted)}
        />
      )}
      {opened?.note && (
        <p className="el-film-note" role="note">
          {opened.note}
        </p>
      )}
    </div>
  );
}

type AlongProps = {
  readonly view: Props;
  readonly latest: () => Props;
  readonly opened: Opened;
  readonly shown: ShownFrame;
  readonly isMuted: boolean;
  readonly onMute: () => void;
};

/** What lies along a film: its tracks, its intervals, and what is done with them. */
function Along({ view, latest, opened, shown, isMuted, onMute }: AlongProps) {
  const { frames, space } = opened;
  const { regions, locked, clock, drawing } = view;
  const barsOf = useMemo(() => createBars(opened), [opened]);
  const bars: readonly Bar[] = useMemo(() => barsOf(regions), [regions, barsOf]);
  const commands = trackCommands({ frames, frame: shown.get, props: latest }, view);
  const [track, another] = selectedTracks(view);
  return (
    <>
      {bars.length > 0 && !locked && (
        <TrackBar
          track={another ? undefined : track}
          frames={frames}
          shown={shown}
          commands={commands}
        />
      )}
      <Timeline
        view={{ ...view, drawing: drawingAs(drawing, "interval") }}
        time={{ kind: "timeline", start: 0, end: space.duration, zone: null }}
        bands={noBands}
        lanes="below"
        bars={bars}
        revision={0}
        stepped={(from, by) => frames.start(frames.at(from) + by)}
        written={moment}
        plays
        commands={[...commands, muting(isMuted, onMute)]}
        controls={
          <FilmControls
            frames={frames}
            shown={shown}
            clock={clock}
            isMuted={isMuted}
            onMute={onMute}
          />
        }
      />
    </>
  );
}

const muting = (pressed: boolean, run: () => void): Command => ({
  id: "video.mute",
  label: "Mute",
  shortcut: "Alt+M",
  group: "Video",
  enabled: true,
  pressed,
  run,
});

/** The picture draws tracks and the timeline intervals, where the labels in hand may be either. */
function drawingAs(drawing: Drawing | undefined, kind: "track" | "interval"): Drawing | undefined {
  if (!drawing || drawing.kind === kind) return drawing;
  return drawing.kinds?.includes(kind) ? { ...drawing, kind, tool: kind } : undefined;
}
