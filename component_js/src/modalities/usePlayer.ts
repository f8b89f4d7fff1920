// A player of the browser for what stands at an address, and what is known of it.

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { addressOf } from "../core/address";
import { createScope } from "../core/scope";
import { useLatest } from "../latest";
import type { AnySpace, AudioSource, VideoSource } from "../schema.gen";
import type { ViewProps } from "./modality";
import { createRenewal, type Renewal } from "./renewal";
import { whyUnplayed } from "./unplayed";

/** What is known of the size once something has loaded; it may also be of no use. */
export type Measured = { readonly space?: AnySpace; readonly wrong?: string };

export type Player<M extends HTMLMediaElement> = {
  /** Undefined where the address is not opened; it stays the same while its link is renewed. */
  readonly url: string | undefined;
  readonly isReady: boolean;
  readonly media: RefObject<M | null>;
  readonly events: {
    readonly onLoadedMetadata: () => void;
    readonly onDurationChange: () => void;
    readonly onError: () => Promise<void>;
  };
};

type Playing = Pick<ViewProps, "onSpace" | "onError"> & {
  readonly source: AudioSource | VideoSource;
  readonly shown: string;
};

/** As `HTMLMediaElement.HAVE_METADATA`. */
const HAS_METADATA = 1;

export function usePlayer<M extends HTMLMediaElement>(
  props: Playing,
  measure: (media: M) => Measured,
): Player<M> {
  const { shown, source } = props;
  const { kind } = source;
  const latest = useLatest({ ...props, measure });
  const media = useRef<M>(null);
  const [loaded, setLoaded] = useState<string>();
  const address = useMemo(() => addressOf(shown, kind, document.baseURI), [shown, kind]);
  const [url, wrong] = "wrong" in address ? [undefined, address.wrong] : [address.url, undefined];
  const isReady = url !== undefined && loaded === url;
  const renewal = useRef<Renewal>(undefined);

  useEffect(() => {
    if (wrong !== undefined) latest.current.onError(wrong);
  }, [wrong, latest]);

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
  const onError = async (): Promise<void> => {
    const { current } = media;
    if (!current || (await renewal.current?.goesOn())) return;
    const problem = await whyUnplayed(kind, shown, current);
    // By then something else may be shown.
    if (media.current && latest.current.shown === shown) latest.current.onError(problem);
  };

  useLayoutEffect(() => {
    const { current } = media;
    if (url === undefined || !current) return;
    const scope = createScope();
    renewal.current = createRenewal(scope, current, url);
    return scope.close;
  }, [url]);

  // It loads from when it is made, and what happens before it stands on the page is heard by nobody.
  const missed = useLatest({ onLoadedMetadata, onError });
  useLayoutEffect(() => {
    const { current } = media;
    if (url === undefined || !current) return;
    if (current.error) void missed.current.onError();
    else if (current.readyState >= HAS_METADATA) missed.current.onLoadedMetadata();
  }, [url, missed]);

  return {
    url,
    isReady,
    media,
    events: {
      onLoadedMetadata,
      // A stream learns late how long it is.
      onDurationChange() {
        if (isReady) tell();
      },
      onError,
    },
  };
}
