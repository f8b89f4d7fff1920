// What stands in the bar of the timeline for a film: which frame is shown, and its sound.

import { useSyncExternalStore } from "react";
import type { Clock } from "../../core/clock";
import { spoken } from "../../core/command";
import { Picture } from "../../icons/Icon";
import type { Frames } from "./frames";
import type { ShownFrame } from "./shownFrame";

const loud =
  "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM15.500 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11";
const mute = "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM16 9.500l5 5M21 9.500l-5 5";

const back = "M7.500 6v12M17.500 6.500v11L10.500 12Z";
const on = "M16.500 6v12M6.500 6.500v11l7-5.500Z";

type Props = {
  readonly frames: Frames;
  readonly shown: ShownFrame;
  readonly clock: Clock;
  readonly isMuted: boolean;
  readonly onMute: () => void;
};

export function FilmControls({ frames, shown, clock, isMuted, onMute }: Props) {
  const frame = useSyncExternalStore(shown.subscribe, shown.get, shown.get);
  const step = (by: -1 | 1) => (): void => {
    clock.pause();
    clock.seek(frames.start(shown.get() + by));
  };
  return (
    <>
      <div className="el-timeline-group">
        <FilmButton name="Previous frame" shortcut="," path={back} onClick={step(-1)} />
        <span className="el-film-count">
          Frame {(frame + 1).toLocaleString()} of {frames.count.toLocaleString()}
        </span>
        <FilmButton name="Next frame" shortcut="." path={on} onClick={step(1)} />
      </div>
      <FilmButton
        name="Mute"
        shortcut="Alt+M"
        path={isMuted ? mute : loud}
        pressed={isMuted}
        onClick={onMute}
      />
    </>
  );
}

type ButtonProps = {
  readonly name: string;
  readonly shortcut: string;
  readonly path: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
};

function FilmButton({ name, shortcut, path, pressed, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className="el-timeline-tool"
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={`${name} (${spoken(shortcut)})`}
      onClick={onClick}
    >
      <Picture path={path} />
    </button>
  );
}
