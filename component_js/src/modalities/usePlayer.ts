// Plays what an address holds with the browser's own player: its size, its speed, its keys, what went wrong.

import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { addressOf, shortened } from "../core/address";
import type { Command } from "../core/command";
import type { AnySpace, AudioSource, VideoSource } from "../schema.gen";
import { useLatest } from "./latest";
import type { ViewProps } from "./modality";
import { whyUnloaded } from "./unloaded";

/** What is known of the size once something has loaded; it may also be of no use. */
export type Measured = { readonly space?: AnySpace; readonly wrong?: string };

export type Player<M extends HTMLMediaElement> = {
  /** Undefined where the address is not opened. */
  readonly url: string | undefined;
  readonly isReady: boolean;
  readonly media: RefObject<M | null>;
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly goBack: () => void;
  readonly events: {
    readonly onLoadedMetadata: () => void;
    readonly onDurationChange: () => void;
    readonly onRateChange: () => void;
    readonly onError: () => void;
  };
};

/** How far a step back goes, in seconds. */
export const STEP = 5;

/** As `HTMLMediaElement.HAVE_METADATA`. */
const HAS_METADATA = 1;

export function usePlayer<M extends HTMLMediaElement>(
  props: ViewProps<AudioSource> | ViewProps<VideoSource>,
  measure: (media: M) => Measured,
): Player<M> {
  const { shown, source } = props;
  const { kind } = source;
  const latest = useLatest({ ...props, measure });
  const media = useRef<M>(null);
  const [loaded, setLoaded] = useState<string>();
  const [speed, setSpeed] = useState(1);
  const address = useMemo(() => addressOf(shown, kind, document.baseURI), [shown, kind]);
  const [url, wrong] = "wrong" in address ? [undefined, address.wrong] : [address.url, undefined];
  const isReady = url !== undefined && loaded === url;

  useEffect(() => {
    if (wrong !== undefined) latest.current.onError(wrong);
  }, [wrong, latest]);

  const goBack = useCallback(() => {
    const { current } = media;
    if (current) current.currentTime = Math.max(0, current.currentTime - STEP);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const { onCommands } = latest.current;
    onCommands(commands(kind, () => turn(media.current, latest.current.announce), goBack));
    return () => latest.current.onCommands([]);
  }, [isReady, kind, goBack, latest]);

  const tell = (): void => {
    const { current } = media;
    if (!current) return;
    const measured = latest.current.measure(current);
    if (measured.wrong !== undefined) latest.current.onError(measured.wrong);
    if (measured.space) latest.current.onSpace(measured.space);
  };
  const onLoadedMetadata = (): void => {
    setLoaded(url);
    tell();
  };
  const onError = (): void => {
    const { current } = media;
    if (current) latest.current.onError(problem(kind, shown, current));
  };

  // It loads from when it is made, and what happens before it stands on the page is heard by nobody.
  const missed = useLatest({ onLoadedMetadata, onError });
  useLayoutEffect(() => {
    const { current } = media;
    if (url === undefined || !current) return;
    if (current.error) missed.current.onError();
    else if (current.readyState >= HAS_METADATA) missed.current.onLoadedMetadata();
  }, [url, missed]);

  return {
    url,
    isReady,
    media,
    speed,
    goBack,
    setSpeed(picked) {
      const { current } = media;
      if (!current) return;
      // What loads next would begin at the default again.
      current.defaultPlaybackRate = picked;
      current.playbackRate = picked;
    },
    events: {
      onLoadedMetadata,
      // A stream learns late how long it is.
      onDurationChange() {
        if (isReady) tell();
      },
      onRateChange: () => setSpeed(media.current?.playbackRate ?? 1),
      onError,
    },
  };
}

function commands(kind: string, play: () => void, goBack: () => void): readonly Command[] {
  const group = kind === "audio" ? "Audio" : "Video";
  const command = { group, enabled: true };
  return [
    { ...command, id: `${kind}.play`, label: "Play or pause", shortcut: "Alt+P", run: play },
    {
      ...command,
      id: `${kind}.back`,
      label: `Back ${STEP} seconds`,
      shortcut: "Alt+J",
      run: goBack,
    },
  ];
}

function turn(media: HTMLMediaElement | null, announce: (words: string) => void): void {
  if (!media) return;
  if (!media.paused) {
    media.pause();
    announce("Paused.");
    return;
  }
  media.play().then(
    () => announce("Playing."),
    // Broken off by a pause, or told by the element's own error.
    () => {},
  );
}

function problem(kind: "audio" | "video", address: string, media: HTMLMediaElement): string {
  const at = shortened(address);
  switch (media.error?.code) {
    case MediaError.MEDIA_ERR_NETWORK:
      return `The ${kind} at ${at} stopped loading: the connection broke.`;
    case MediaError.MEDIA_ERR_DECODE:
      return `The ${kind} at ${at} is damaged and cannot be decoded.`;
    default: {
      const wanted = { name: kind, one: kind === "audio" ? "audio" : "a video" };
      return whyUnloaded(wanted, address, media.currentSrc || media.src);
    }
  }
}
