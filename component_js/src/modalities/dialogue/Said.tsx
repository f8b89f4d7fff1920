// What one speaker says, turn by turn, with what is asked about each.

import { type CSSProperties, memo, type ReactNode } from "react";
import type { Clock } from "../../core/clock";
import { isMoment, moment } from "../../core/said/moment";
import { alike } from "../../core/same";
import { Run } from "../../passage/Line";
import { type Mark, marksWithin } from "../../passage/marks";
import type { Placed, Speech } from "./speeches";

export type Shared = {
  readonly says: string;
  readonly marks: readonly Mark[];
  readonly clock: Clock | undefined;
  readonly slot: ((item: number) => ReactNode) | undefined;
};

type Props = Shared & { readonly speech: Speech };

export const Said = memo(function Said({ speech, says, marks, clock, slot }: Props) {
  const { speaker, role, voice, turns } = speech;
  return (
    <li className="el-dialogue-speech" data-voice={voice} style={styleOf(voice)}>
      {(speaker || role) && (
        <div className="el-dialogue-speaker" dir="auto">
          {speaker}
          {role && role !== speaker && <span className="el-dialogue-role">{role}</span>}
        </div>
      )}
      <div className="el-dialogue-turns">
        {turns.map((turn) => (
          <div key={turn.item} className="el-dialogue-turn">
            <Words turn={turn} says={says} marks={marks} />
            <When turn={turn} clock={clock} />
            {slot && (
              <div className="el-dialogue-asked" data-aside="">
                {slot(turn.item)}
              </div>
            )}
          </div>
        ))}
      </div>
    </li>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    before.speech === after.speech &&
    before.says === after.says &&
    before.clock === after.clock &&
    before.slot === after.slot &&
    alike(before.marks, after.marks)
  );
}

/** Hues far apart for however many there are: each goes on by the golden angle, from blue. */
function styleOf(voice = 0): CSSProperties {
  const hue = Math.round(255 + voice * 137.508) % 360;
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: React's types know no custom properties.
  return { "--el-dialogue-hue": hue } as CSSProperties;
}

type WordsProps = Pick<Props, "says" | "marks"> & { readonly turn: Placed };

function Words({ turn: { text, at }, says, marks }: WordsProps) {
  if (text === undefined)
    return <p className="el-dialogue-aside">Nothing is said here: “{says}” holds no text.</p>;
  const run = { start: at, end: at + text.length };
  return (
    <p dir="auto">
      <Run text={text} inner={text.length} start={at} marks={marksWithin(marks, run)} />
    </p>
  );
}

function When({ turn: { start, end }, clock }: Pick<Props, "clock"> & { readonly turn: Placed }) {
  const when = [start, end].map(moment).filter(Boolean).join("–");
  if (!when) return null;
  if (!clock || !isMoment(start)) return <span className="el-dialogue-aside">{when}</span>;
  return (
    <button
      type="button"
      className="el-dialogue-aside el-dialogue-when"
      aria-label={`Go to ${moment(start)}`}
      onClick={() => clock.seek(start)}
    >
      {when}
    </button>
  );
}
