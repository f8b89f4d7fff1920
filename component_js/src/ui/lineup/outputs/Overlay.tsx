// Two outputs in one place: a text with what it changes of the other, or one image over the other.

import { useState } from "react";
import type { Difference } from "../../../core/wording/words";
import { changeWords } from "./changes";
import type { Content } from "./contents";
import { MINE, type Pair } from "./pairs";
import { TextOutput } from "./TextOutput";
import type { Taking } from "./useTaking";

type Props = {
  readonly top: Content | undefined;
  readonly base: Content | undefined;
  /** The texts to compare; undefined where there is not one on each side. */
  readonly pair: Pair | undefined;
  readonly difference: Difference | undefined;
  readonly taking: Taking;
};

export function Overlay({ top, base, pair, difference, taking }: Props) {
  if (pair) return <Texts pair={pair} difference={difference} taking={taking} />;
  if (!top || !base) return null;
  if (top.image !== undefined && base.image !== undefined)
    return <Images key={[top.name, base.name].sort().join("\n")} top={top} base={base} />;
  return (
    <p className="el-lineup-note">
      {top.name} and {base.name} cannot be laid over each other.
    </p>
  );
}

type TextsProps = Pick<Props, "difference" | "taking"> & { readonly pair: Pair };

function Texts({ pair, difference, taking }: TextsProps) {
  const { name, against, after } = pair;
  const other = against === MINE ? "yours" : against;
  return (
    <figure className="el-overlay">
      <figcaption>
        <bdi>{name}</bdi>, with what it changes of <bdi>{other}</bdi>:{" "}
        {changeWords(pair, difference)
          .map(({ said }) => said)
          .join(" ")}
      </figcaption>
      <div data-output={name}>
        <TextOutput
          name={name}
          label={`${name} over ${other}`}
          text={after}
          difference={difference}
          isWhole
          onTake={taking.into === undefined ? undefined : taking.onTake}
        />
      </div>
    </figure>
  );
}

function Images({ top, base }: { readonly top: Content; readonly base: Content }) {
  const [left, right] = [top, base].sort((one, other) => (one.name < other.name ? -1 : 1));
  const [share, setShare] = useState(50);
  const [seen, setSeen] = useState(top.name);
  // The one that was brought to the front is seen whole.
  if (seen !== top.name) {
    setSeen(top.name);
    setShare(top === right ? 100 : 0);
  }
  if (!left || !right) return null;
  return (
    <figure className="el-overlay">
      <div className="el-overlay-images">
        <Picture key={left.name} content={left} opacity={1} />
        <Picture key={right.name} content={right} opacity={share / 100} />
      </div>
      <label className="el-overlay-share">
        <bdi aria-hidden="true">{left.name}</bdi>
        <input
          type="range"
          min={0}
          max={100}
          value={share}
          aria-label={`How much of ${right.name} is seen over ${left.name}`}
          aria-valuetext={`${share} %`}
          onChange={({ target }) => setShare(Number(target.value))}
        />
        <bdi aria-hidden="true">{right.name}</bdi>
      </label>
    </figure>
  );
}

function Picture({ content, opacity }: { readonly content: Content; readonly opacity: number }) {
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <p className="el-lineup-note">The image of {content.name} cannot be laid over another.</p>
    );
  return (
    <img
      src={content.image}
      alt={content.name}
      style={{ opacity }}
      draggable={false}
      onError={() => setFailed(true)}
    />
  );
}
