// Plays a sound along its waveform, with the regions on it.

import { useEffect, useMemo, useRef, useState } from "react";
import { addressOf, shortened } from "../../core/address";
import type { Command } from "../../core/command";
import { createScope } from "../../core/scope";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import type { AudioSource, Timeline as Time } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { Timeline } from "../../timeline/Timeline";
import { type Timed, timed } from "../../timeline/timed";
import type { ViewProps } from "../modality";
import { moment } from "../moment";
import { type Measured, usePlayer } from "../usePlayer";
import css from "./audio.css?inline";
import { bandsOf } from "./bands";
import { Controls } from "./Controls";
import { lackOf } from "./lacks";
import { sketch } from "./paint/waveform";
import { createPlayer } from "./player";
import { useSound } from "./useSound";

/** Beyond the end of any sound, in seconds. */
const FAR = 1e9;
/** How long the end may be looked for, in milliseconds. */
const PATIENCE = 8000;
/** Until the file says it. */
const USUAL_RATE = 44_100;

export { howTo } from "../../timeline/howTo";

export const View = timed<ViewProps<AudioSource>>(Sound);

function Sound(props: Timed<ViewProps<AudioSource>>) {
  const { source, shown, clock, company } = props;
  const isHeard = company.stands !== "follows";
  const [measured, setMeasured] = useState<{ readonly shown: string; readonly length: number }>();
  const length = measured?.shown === shown ? measured.length : undefined;
  const [isSpectral, setSpectral] = useState(source.spectrogram);
  const player = usePlayer<HTMLAudioElement>(props, (media) => {
    const found = measure(media, shown);
    if (found.space) setMeasured({ shown, length: found.space.end });
    return found;
  });
  const { media, url } = player;
  const room = useRef<HTMLDivElement>(null);
  useSheet(room, css);
  const peaks = addressOfPeaks(source.peaks);
  const heard = useSound(shown, url, peaks.url, length);
  const { sound, listening, revision, changed } = heard;
  const channels = sound.format?.channels ?? 1;
  const rate = sound.format?.rate ?? USUAL_RATE;

  const isEndless = player.isReady && length === undefined;
  const latest = useLatest(props);
  useEffect(() => {
    if (!isEndless) return;
    const scope = createScope();
    scope.after(PATIENCE, () => latest.current.onError(endless(shown)));
    return scope.close;
  }, [isEndless, shown, latest]);

  useEffect(() => {
    if (!media.current || length === undefined || !isHeard) return;
    const made = createPlayer(media.current, length);
    const leave = clock.join(length, made);
    // Where its end was looked for, it stands there.
    made.seek(clock.now());
    return () => {
      leave();
      made.pause();
    };
  }, [media, clock, length, isHeard]);

  const bands = useMemo(
    () =>
      listening
        ? bandsOf(listening, {
            channels,
            apart: source.apart,
            spectrogram: isSpectral,
            onTile: changed,
          })
        : [],
    [listening, channels, source.apart, isSpectral, changed],
  );
  const overview = useMemo(() => listening && sketch(listening.sound), [listening]);
  if (url === undefined) return null;
  const time: Time | undefined =
    length === undefined ? undefined : { kind: "timeline", start: 0, end: length, zone: null };
  const lack = peaks.wrong ?? lackOf(sound, source.peaks);
  const spectrum = spectrumCommand(isSpectral, () => setSpectral(!isSpectral));
  return (
    <div ref={room} className="el-sound">
      <audio
        ref={media}
        aria-label={titleOf(source)}
        src={url}
        preload="metadata"
        {...player.events}
        onError={() => (isEndless ? props.onError(endless(shown)) : player.events.onError())}
      />
      {time && listening ? (
        <Timeline
          view={props}
          time={time}
          bands={bands}
          lanes="over"
          {...(overview && { overview })}
          revision={revision}
          stepped={(from, by) => (Math.round(from * rate) + by) / rate}
          // Between neighbouring samples, a millisecond is what people read.
          written={(at, fine) => moment(at, fine > 1.001 / rate ? fine : 1e-3)}
          counts="seconds"
          plays
          onWindow={({ start, end }, width) => listening.look(start, end, width)}
          commands={[spectrum]}
          controls={<Controls sound={sound} lack={lack} spectrum={spectrum} />}
        />
      ) : (
        <div className="el-loading" role="status" aria-label="Loading" />
      )}
    </div>
  );
}

function spectrumCommand(pressed: boolean, run: () => void): Command {
  return {
    id: "audio.spectrogram",
    label: "Spectrogram",
    group: "Audio",
    shortcut: "Alt+G",
    enabled: true,
    pressed,
    run,
  };
}

function addressOfPeaks(written: string): { readonly url?: string; readonly wrong?: string } {
  // A `$variable` that the task does not have stands as it is written.
  if (written === "" || written.startsWith("$")) return {};
  return addressOf(written, "audio", document.baseURI);
}

function measure(media: HTMLMediaElement, address: string): Measured & { space?: Time } {
  const { duration } = media;
  if (duration === 0) return { wrong: `The audio at ${shortened(address)} is empty.` };
  if (Number.isFinite(duration))
    return { space: { kind: "timeline", start: 0, end: duration, zone: null } };
  // What does not say how long it is shows it at its end.
  if (media.currentTime === 0) media.currentTime = FAR;
  return {};
}

const endless = (address: string): string =>
  `How long the audio at ${shortened(address)} is cannot be found out: it is empty, or it goes on and on.`;
