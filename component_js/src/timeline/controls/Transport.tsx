// The controls: what is shown of all the time, what plays, where the cursor is, what is done at it.

import { type ReactNode, useSyncExternalStore } from "react";
import type { Clock } from "../../core/clock";
import type { Offer } from "../commands/offer";
import { RATES } from "../playing";
import type { Stage } from "../stage";
import { Now } from "./Now";
import { Overview } from "./Overview";
import { TimelineButton } from "./TimelineButton";

type Props = {
  readonly stage: Stage;
  readonly offer: Offer;
  readonly clock: Clock;
  readonly children: ReactNode;
};

/** A click on a button leaves the keys with the timeline. */
function keepFocus(event: { readonly target: EventTarget; preventDefault: () => void }): void {
  const { target } = event;
  if (target instanceof Element && target.closest(".el-timeline-tool")) event.preventDefault();
}

export function Transport({ stage, offer, clock, children }: Props) {
  const { state, commands } = useSyncExternalStore(offer.subscribe, offer.shown);
  const { running, rate, plays, marks, isHeld } = state;
  const isLed = stage.given().view.together === "follows";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div role="group" aria-label="Controls" onMouseDown={keepFocus}>
      <div className="el-timeline-sight">
        <Overview stage={stage} />
        <div className="el-timeline-group">
          <TimelineButton commands={commands} name="zoom_out" icon="zoom_out" />
          <TimelineButton commands={commands} name="zoom_in" icon="zoom_in" />
          <TimelineButton commands={commands} name="zoom_all" icon="zoom_all" />
        </div>
      </div>
      <div className="el-timeline-bar">
        {plays && (
          <div className="el-timeline-group">
            <TimelineButton commands={commands} name="play" icon={running ? "pause" : "play"} />
            {!isLed && <TimelineButton commands={commands} name="back" icon="back" />}
            {!isLed && <TimelineButton commands={commands} name="on" icon="on" />}
            <TimelineButton commands={commands} name="loop" icon="loop" />
            {!isLed && <Speed rate={rate} clock={clock} />}
          </div>
        )}
        {plays && <Now stage={stage} clock={clock} />}
        {marks && (
          <div className="el-timeline-group">
            <TimelineButton
              commands={commands}
              name="mark"
              icon="mark"
              words={isHeld ? "End here" : "Start here"}
            />
            <TimelineButton commands={commands} name="split" icon="split" />
            <TimelineButton commands={commands} name="one_channel" icon="one_channel" />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

function Speed({ rate, clock }: { readonly rate: number; readonly clock: Clock }) {
  // A synchronised source may be played at another rate than those offered.
  const rates = [...new Set([...RATES, rate])].sort((one, other) => one - other);
  return (
    <label className="el-timeline-rate">
      <span className="el-hidden">Speed</span>
      <select value={rate} onChange={(event) => clock.setRate(Number(event.currentTarget.value))}>
        {rates.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </label>
  );
}
