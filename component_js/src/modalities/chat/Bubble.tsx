// One message: who writes and when, what, part by part, and what is asked about it.

import { memo, type ReactNode, useState } from "react";
import { dated } from "../../core/said/moment";
import type { Part } from "../../core/said/parts";
import { alike } from "../../core/same";
import { type Mark, marksWithin } from "../../passage/marks";
import { Fold } from "./Fold";
import { Folded } from "./Folded";
import { Markdown } from "./markdown/Markdown";
import { isSame, type Placed, type PlacedPart } from "./placed";

type Props = {
  readonly placed: Placed;
  readonly marks: readonly Mark[];
  /** Counted from 1. */
  readonly number: number;
  readonly id: string;
  readonly slot: ((item: number) => ReactNode) | undefined;
};

export const Bubble = memo(
  function Bubble({ placed, marks, number, id, slot }: Props) {
    const { message } = placed;
    return (
      <li
        className="el-chat-message"
        data-side={message.side}
        aria-labelledby={id}
        aria-busy={message.isGrowing || undefined}
      >
        <Framed placed={placed} marks={marks} number={number} id={id} />
        {slot && (
          <div className="el-chat-asked" data-aside="">
            {slot(number - 1)}
          </div>
        )}
      </li>
    );
  },
  (before, after) =>
    isSame(before.placed, after.placed) &&
    before.slot === after.slot &&
    alike(before.marks, after.marks),
);

function Framed({ placed, marks, number, id }: Omit<Props, "slot">) {
  const { parts, message } = placed;
  const { title, side, when, isGrowing } = message;
  const date = dated(when);
  const head = (
    <span className="el-chat-head">
      <span id={id} className="el-chat-role" dir="auto">
        <span className="el-hidden">Message {number}: </span>
        {title}
      </span>
      {date.words && <time dateTime={date.iso}>{date.words}</time>}
    </span>
  );
  const body = (
    <div className="el-chat-parts">
      {parts.length === 0 && !isGrowing && <p className="el-chat-note">This message is empty.</p>}
      {parts.map((each, at) => (
        <PartOf
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place.
          key={at}
          placed={each}
          marks={marks}
          number={number}
          isGrowing={isGrowing && at === parts.length - 1}
        />
      ))}
      {isGrowing && <Writing />}
    </div>
  );
  if (side !== "system")
    return (
      <div className="el-chat-bubble">
        {head}
        {body}
      </div>
    );
  return (
    <Fold
      className="el-chat-bubble"
      marks={marks}
      head={
        <>
          {head}
          <span className="el-chat-glimpse" dir="auto">
            {glimpse(parts)}
          </span>
        </>
      }
    >
      {body}
    </Fold>
  );
}

function Writing() {
  return (
    <p className="el-chat-writing" role="status">
      writing
    </p>
  );
}

/** More does not fit on a line. */
const GLIMPSE = 160;

function glimpse(parts: readonly PlacedPart[]): string {
  return parts
    .map(({ part }) => (part.form === "text" ? part.text : ""))
    .join(" ")
    .slice(0, GLIMPSE);
}

type PartProps = Pick<Props, "marks" | "number"> & {
  readonly placed: PlacedPart;
  readonly isGrowing: boolean;
};

function PartOf({ placed: { part, start }, marks, number, isGrowing }: PartProps) {
  if (part.form === "picture")
    return <Picture address={part.address} alt={`Picture in message ${number}`} />;
  if (part.form === "note") return <p className="el-chat-note">{part.said}</p>;
  const within = marksOn(part, start, marks);
  if (part.form === "folded") return <Folded part={part} start={start} marks={within} />;
  return <Markdown text={part.text} start={start ?? 0} marks={within} isGrowing={isGrowing} />;
}

/** With the line break behind it: a mark that ends there ends with the part. */
function marksOn(part: Part, start: number | undefined, marks: readonly Mark[]): readonly Mark[] {
  if (start === undefined || !("text" in part)) return [];
  return marksWithin(marks, { start, end: start + part.text.length + 1 });
}

function Picture({ address, alt }: { readonly address: string; readonly alt: string }) {
  const [isGone, setIsGone] = useState(false);
  if (isGone) return <p className="el-chat-note">This picture could not be loaded.</p>;
  return (
    <img
      src={address}
      alt={alt}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setIsGone(true)}
    />
  );
}
