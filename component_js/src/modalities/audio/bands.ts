// The rows of a sound: its waveform, one for each channel where they are apart, and its spectrogram.

import type { Band } from "../../timeline/band";
import { spectrogram } from "./paint/spectrogram";
import { createTiles } from "./paint/tiles";
import { waveform } from "./paint/waveform";
import type { Listening } from "./sound/listening";

/** In CSS pixels. */
const ALONE = 128;
const APART = 84;
const SPECTRUM = 120;

type Shape = {
  readonly channels: number;
  readonly apart: boolean;
  readonly spectrogram: boolean;
  readonly onTile: () => void;
};

export function bandsOf(listening: Listening, shape: Shape): readonly Band[] {
  const { apart, channels, onTile } = shape;
  const all = Array.from({ length: channels }, (_, at) => at);
  const { sound } = listening;
  const isApart = apart && channels > 1;
  const groups = isApart ? all.map((each) => [each]) : [all];
  return groups.flatMap((group, at) => {
    const channel = isApart ? `${at}` : null;
    const title = isApart ? titleOf(at, channels) : "Sound";
    const wave = {
      ...{ name: channel ?? "sound", title, channel },
      height: isApart ? APART : ALONE,
      paint: waveform(sound, group),
    };
    if (!shape.spectrogram) return [wave];
    const tiles = createTiles(listening, group, onTile);
    const spectrum = {
      ...{ name: `spectrum ${at}`, title: isApart ? `${title}, spectrum` : "Spectrum", channel },
      height: SPECTRUM,
      paint: spectrogram(sound, tiles),
    };
    return [wave, spectrum];
  });
}

function titleOf(channel: number, of: number): string {
  if (of === 2) return channel === 0 ? "Left" : "Right";
  return `Channel ${channel + 1}`;
}
