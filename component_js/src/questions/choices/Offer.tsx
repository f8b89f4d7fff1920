// Choices side by side, one below the other, or as cards with pictures.

import { useState } from "react";
import type { Choice, Choices, ChoicesAnswer } from "../../schema.gen";
import { Option } from "../Option";
import type { ControlProps } from "../question";
import { Title } from "../Title";
import { picked } from "./picking";

type Tip = { readonly hint: string; readonly left: number; readonly top: number };

export function Offer({
  question,
  answer,
  labelledBy,
  describedBy,
  locked,
  invalid,
  keys,
  onAnswer,
}: ControlProps<Choices, ChoicesAnswer>) {
  const { choices, layout, many } = question;
  const [tip, setTip] = useState<Tip>();
  const chosen = new Set(answer?.chosen);
  // Where there is room for them, hints are always read; elsewhere they float.
  const floats = layout === "inline" && choices.every(({ image }) => image === "");
  const hide = (): void => setTip(undefined);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles take all of these.
    // biome-ignore lint/a11y/noStaticElementInteractions: what is heard here only moves the hint.
    <div
      className="el-choices"
      data-layout={layout}
      data-floats={floats || undefined}
      role={many ? "group" : "radiogroup"}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      // Its boxes take no focus then, and it still has to scroll.
      tabIndex={locked && layout === "select" ? 0 : undefined}
      aria-required={many ? undefined : question.required || undefined}
      onPointerLeave={hide}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !tip) return;
        event.preventDefault();
        hide();
      }}
    >
      {choices.map((choice) => (
        <Option
          key={choice.name}
          className={choice.image && "el-card"}
          many={many}
          group={labelledBy}
          on={chosen.has(choice.name)}
          locked={locked}
          description={choice.hint}
          onPick={(on) => onAnswer(picked(question, chosen, choice.name, on))}
          onTurn={(option) => setTip(floats ? tipOf(choice, option) : undefined)}
        >
          {choice.image && <Picture key={choice.image} address={choice.image} />}
          <Words choice={choice} shortcut={keys?.get(choice.name)} />
        </Option>
      ))}
      {tip && (
        <div
          className="el-tip"
          style={{ left: `max(0px, min(${tip.left}px, 100% - 240px))`, top: tip.top }}
          aria-hidden="true"
        >
          {tip.hint}
        </div>
      )}
    </div>
  );
}

function tipOf({ hint }: Choice, option: HTMLElement): Tip | undefined {
  if (hint === "") return undefined;
  return { hint, left: option.offsetLeft, top: option.offsetTop + option.offsetHeight };
}

type WordsProps = { readonly choice: Choice; readonly shortcut: string | undefined };

/** The hint is no part of the name: the button is described by it. */
function Words({ choice, shortcut }: WordsProps) {
  return (
    <span className="el-choice-words">
      <span className="el-choice-title">
        <Title term={choice} shortcut={shortcut} />
      </span>
      {choice.hint && (
        <span className="el-choice-hint" dir="auto" aria-hidden="true">
          {choice.hint}
        </span>
      )}
    </span>
  );
}

function Picture({ address }: { readonly address: string }) {
  const [broken, setBroken] = useState(false);
  if (broken) {
    return (
      <span className="el-picture" aria-hidden="true">
        No picture
      </span>
    );
  }
  return (
    <img
      className="el-picture"
      src={address}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(true)}
    />
  );
}
