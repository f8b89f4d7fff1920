// What can be done with the track that is selected on the frame that is shown, as buttons.

import { useSyncExternalStore } from "react";
import { type Command, spoken } from "../../core/command";
import type { Track } from "../../schema.gen";
import type { Frames } from "./frames";
import { boxOn } from "./picture/items";
import type { ShownFrame } from "./shownFrame";

type Props = {
  /** The one that is selected, if it is one. */
  readonly track: Track | undefined;
  readonly frames: Frames;
  readonly shown: ShownFrame;
  readonly commands: readonly Command[];
};

export function TrackBar({ track, frames, shown, commands }: Props) {
  const frame = useSyncExternalStore(shown.subscribe, shown.get, shown.get);
  const { box, isKey } = track ? boxOn(track, frames, frame) : { box: undefined, isKey: false };
  const places = track?.frames.map(({ time }) => frames.nearest(time)) ?? [];
  const words: Readonly<Record<string, string>> = {
    previous_key: "Previous key",
    next_key: "Next key",
    key: isKey ? "Remove key" : "Set key",
    gone: box || !track ? "Gone from here" : "Back from here",
    split: "Split",
  };
  const cannot: Readonly<Record<string, boolean>> = {
    previous_key: !places.some((place) => place < frame),
    next_key: !places.some((place) => place > frame),
    key: isKey ? places.length === 1 : box === undefined,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div className="el-film-track" role="group" aria-label="Track">
      {commands.map(({ id, label, shortcut, enabled, run }) => {
        const name = id.replace("video.", "");
        const word = words[name];
        const isOff = !enabled || cannot[name] === true;
        return (
          word && (
            <button
              key={id}
              type="button"
              className="el-button"
              // It keeps the focus that it has, for the keys.
              aria-disabled={isOff}
              aria-keyshortcuts={shortcut}
              title={shortcut ? `${label} (${spoken(shortcut)})` : label}
              onClick={() => !isOff && run()}
            >
              {word}
            </button>
          )
        );
      })}
    </div>
  );
}
