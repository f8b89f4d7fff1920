// What stands in the bar of a sound: the spectrogram, and what is missing.

import { type Command, spoken } from "../../core/command";
import type { Sound } from "./sound/sound";

type Props = {
  readonly sound: Sound;
  readonly lack: string | undefined;
  readonly spectrum: Command;
};

export function Controls({ sound, lack, spectrum }: Props) {
  const { progress } = sound;
  return (
    <>
      <button
        type="button"
        className="el-timeline-tool"
        aria-pressed={spectrum.pressed}
        aria-keyshortcuts={spectrum.shortcut}
        title={`${spectrum.label} (${spoken(spectrum.shortcut ?? "")})`}
        onClick={spectrum.run}
      >
        {spectrum.label}
      </button>
      {progress !== undefined && lack === undefined && (
        <span className="el-sound-says" role="status">
          Waveform: {Math.floor(progress * 100)} %
        </span>
      )}
      {lack !== undefined && (
        <span className="el-sound-says" role="status" dir="auto">
          {lack}
        </span>
      )}
    </>
  );
}
