// A dialogue that is read and marked: who speaks, in a colour of their own, and what they say.

import { type ReactNode, useMemo, useRef } from "react";
import { turnOf } from "../../core/said/turns";
import { useLatest } from "../../latest";
import { Passage } from "../../passage/Passage";
import { useStrays } from "../../passage/strays/useStrays";
import { useMarksOf } from "../../passage/useMarks";
import type { DialogueSource, Json } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { clockOf } from "../../timeline/timed";
import type { ViewProps } from "../modality";
import css from "./dialogue.css?inline";
import { Speeches, type SpeechesProps } from "./Speeches";
import { dialogueOf, type Pack } from "./speeches";
import { useTurns } from "./useTurns";

export { howTo } from "../../passage/howTo";

/** Fewer packs are laid out at once. */
const FEW = 3;

export function View(props: ViewProps<DialogueSource>) {
  const { shown, onError } = props;
  const turns = useTurns(shown, useLatest(onError));
  if (!turns) return <div className="el-loading" role="status" aria-label="Loading" />;
  return <Dialogue view={props} turns={turns} />;
}

type Props = {
  readonly view: ViewProps<DialogueSource>;
  readonly turns: readonly Json[];
};

function Dialogue({ view, turns }: Props) {
  const { source, company, itemSlot, itemAsks, sought } = view;
  const { says, speaker } = source;
  const { text, packs } = useMemo(
    () => dialogueOf(turns.map((each) => turnOf(each, { says, speaker }))),
    [turns, says, speaker],
  );
  const clock = source.sync === "" ? undefined : clockOf(source, company);
  // What it gives is the same for as long as the source is.
  const slot = useLatest(itemSlot);
  const slots = useRef((item: number): ReactNode => slot.current?.(item)).current;
  const { regions, note } = useStrays(view, text);
  return (
    <>
      {note}
      <Passage view={{ ...view, regions }} text={text}>
        {(marks) => (
          <Packs
            packs={packs}
            text={text}
            marks={marks}
            says={says}
            clock={clock}
            slot={itemSlot && itemAsks?.length !== 0 ? slots : undefined}
            sought={sought?.item ?? undefined}
            isLong={packs.length > FEW}
          />
        )}
      </Passage>
    </>
  );
}

type PacksProps = Omit<SpeechesProps, "pack" | "isSought"> & {
  readonly packs: readonly Pack[];
  /** The turn about which an answer is missing. */
  readonly sought: number | undefined;
};

function Packs({ packs, text, marks, sought, ...shared }: PacksProps) {
  const page = useRef<HTMLDivElement>(null);
  useSheet(page, css);
  const marksOf = useMarksOf(packs, marks);
  return (
    <div className="el-dialogue" ref={page}>
      {packs.map((pack, at) => (
        <Speeches
          key={pack.start}
          pack={pack}
          text={text.slice(pack.start, pack.inner)}
          marks={marksOf(at)}
          isSought={at < FEW || holds(pack, sought)}
          {...shared}
        />
      ))}
    </div>
  );
}

const holds = ({ speeches }: Pack, sought: number | undefined): boolean =>
  sought !== undefined && speeches.some(({ turns }) => turns.some(({ item }) => item === sought));
