// The quiet line above a lineup: how it is arranged, which one is in front, and what else it can show.

import { type ReactNode, useId } from "react";
import { spoken } from "../../core/command";
import type { Frame } from "./frame";
import { titles } from "./offer";

type Props = {
  readonly frame: Frame;
  /** What a contestant is called, such as "Output". */
  readonly what?: string;
  readonly children?: ReactNode;
};

export function Bar({ frame, what = "Output", children }: Props) {
  const { show, offered, arrange, names, front, turn, behind, canFlip, flip } = frame;
  return (
    <div className="el-lineup-bar">
      <Segments
        label="Arrangement"
        options={offered.map((each) => [each, titles[each]])}
        picked={show}
        onPick={arrange}
      />
      {canFlip && (
        <div className="el-lineup-front">
          <Segments
            label={what}
            options={names.map((name, at) => [at, name])}
            picked={front}
            onPick={turn}
          />
          <button
            type="button"
            className="el-button el-lineup-button"
            aria-keyshortcuts="Shift+X"
            title={`Flip to ${names[behind]} (${spoken("Shift+X")}; hold the key to peek)`}
            onClick={flip}
          >
            Flip<span className="el-hidden"> to {names[behind]}</span>
          </button>
        </div>
      )}
      {children}
    </div>
  );
}

type SegmentsProps<Key extends string | number> = {
  readonly label: string;
  readonly options: readonly (readonly [Key, string])[];
  readonly picked: Key;
  readonly onPick: (key: Key) => void;
};

function Segments<Key extends string | number>(props: SegmentsProps<Key>) {
  const { label, options, picked, onPick } = props;
  const group = useId();
  return (
    <div className="el-segments" role="radiogroup" aria-label={label}>
      {options.map(([key, words]) => (
        <label key={key} className="el-segment">
          <input type="radio" name={group} checked={key === picked} onChange={() => onPick(key)} />
          <bdi>{words}</bdi>
        </label>
      ))}
    </div>
  );
}

type SwitchProps = {
  readonly words: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
};

/** Something that is shown or not. */
export function Switch({ words, on, onTurn }: SwitchProps) {
  return (
    <label className="el-lineup-switch">
      <input type="checkbox" checked={on} onChange={({ target }) => onTurn(target.checked)} />
      {words}
    </label>
  );
}
