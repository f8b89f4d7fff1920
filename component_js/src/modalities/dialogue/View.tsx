// A dialogue that is read: who speaks, in a colour of their own, and what they say.

import { type CSSProperties, useEffect, useMemo } from "react";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import type { DialogueSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { type Stretch, stretchesOf, type Turn } from "./turns";
import "./dialogue.css";

export function View({ source, shown, onError }: ViewProps<DialogueSource>) {
  const { says, speaker } = source;
  const turns = Array.isArray(shown) ? shown : undefined;
  const stretches = useMemo(
    () => turns && stretchesOf(turns, { says, speaker }),
    [turns, says, speaker],
  );
  const report = useLatest(onError);
  const isAddress = turns === undefined;
  useEffect(() => {
    if (isAddress) report.current("A dialogue that is given by its address cannot be shown yet.");
  }, [isAddress, report]);
  if (!stretches) return null;
  return (
    <section
      className="el-dialogue"
      aria-label={`Dialogue: ${titleOf(source)}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: by key it scrolls only with the focus.
      tabIndex={0}
    >
      <ol>
        {stretches.map((stretch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place.
          <Speech key={at} stretch={stretch} says={says} />
        ))}
      </ol>
    </section>
  );
}

function Speech({ stretch, says }: { readonly stretch: Stretch; readonly says: string }) {
  const { speaker, voice, turns } = stretch;
  return (
    <li className="el-dialogue-speech" data-voice={voice} style={styleOf(voice)}>
      {speaker && (
        <div className="el-dialogue-speaker" dir="auto">
          {speaker}
        </div>
      )}
      <div className="el-dialogue-turns">
        {turns.map((turn, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place.
          <Said key={at} turn={turn} says={says} />
        ))}
      </div>
    </li>
  );
}

/** Hues far apart for however many there are: each goes on by the golden angle, from blue. */
function styleOf(voice = 0): CSSProperties {
  const hue = Math.round(255 + voice * 137.508) % 360;
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: React's types know no custom properties.
  return { "--el-dialogue-hue": hue } as CSSProperties;
}

function Said({ turn: { text, when }, says }: { readonly turn: Turn; readonly says: string }) {
  return (
    <div className="el-dialogue-turn">
      {text === undefined ? (
        <p className="el-dialogue-aside">Nothing is said here: “{says}” holds no text.</p>
      ) : (
        <p dir="auto">{text}</p>
      )}
      {when && <span className="el-dialogue-aside">{when}</span>}
    </div>
  );
}
