// Plays a sound, with the browser's own controls.

import { titleOf } from "../../core/title";
import type { AudioSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { PlayerFoot } from "../PlayerFoot";
import { type Measured, usePlayer } from "../usePlayer";
import "./audio.css";

export function View(props: ViewProps<AudioSource>) {
  const player = usePlayer<HTMLAudioElement>(props, measured);
  const title = titleOf(props.source);
  if (player.url === undefined) return null;
  return (
    <div className="el-player">
      <audio
        ref={player.media}
        className="el-audio"
        aria-label={title}
        src={player.url}
        controls
        preload="metadata"
        {...player.events}
      />
      <PlayerFoot player={player} />
    </div>
  );
}

/** Of a stream nobody knows how long it is. */
function measured({ duration }: HTMLMediaElement): Measured {
  return Number.isFinite(duration) ? { space: { kind: "timeline", start: 0, end: duration } } : {};
}
