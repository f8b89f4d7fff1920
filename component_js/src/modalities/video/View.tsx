// Plays a film, with the browser's own controls.

import { useState } from "react";
import { shortened } from "../../core/address";
import { titleOf } from "../../core/title";
import type { VideoSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { PlayerFoot } from "../PlayerFoot";
import { type Measured, usePlayer } from "../usePlayer";
import "./video.css";

export function View(props: ViewProps<VideoSource>) {
  const { source, shown } = props;
  const [ratio, setRatio] = useState(16 / 9);
  const player = usePlayer<HTMLVideoElement>(props, (media) => {
    const { videoWidth, videoHeight } = media;
    if (videoWidth > 0 && videoHeight > 0) setRatio(videoWidth / videoHeight);
    return measured(media, shown);
  });
  const title = titleOf(source);
  if (player.url === undefined) return null;
  return (
    <div className="el-player">
      <div className="el-video">
        <video
          ref={player.media}
          className="el-video-film"
          style={{ aspectRatio: ratio, maxWidth: `calc(60vh * ${ratio})` }}
          aria-label={title}
          src={player.url}
          controls
          playsInline
          preload="metadata"
          {...player.events}
        />
      </div>
      <PlayerFoot player={player} />
    </div>
  );
}

/** Of a stream nobody knows how long it is. */
function measured(media: HTMLVideoElement, address: string): Measured {
  const { videoWidth: width, videoHeight: height, duration } = media;
  if (width === 0 || height === 0) {
    const at = shortened(address);
    return { wrong: `The video at ${at} has no picture that this browser can show.` };
  }
  if (!Number.isFinite(duration) || duration <= 0) return {};
  return { space: { kind: "film", width, height, duration } };
}
