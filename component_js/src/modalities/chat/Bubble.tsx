// One message: who writes, and what, part by part.

import { memo, useState } from "react";
import { MarkdownText } from "../../rich/RichText";
import type { Message } from "./messages";
import type { Part } from "./parts";

type Props = {
  readonly message: Message;
  /** Counted from 1. */
  readonly number: number;
  readonly id: string;
};

export const Bubble = memo(function Bubble({ message, number, id }: Props) {
  const { title, side, parts } = message;
  const head = (
    <span id={id} className="el-chat-role" dir="auto">
      <span className="el-hidden">Message {number}: </span>
      {title}
    </span>
  );
  const body = (
    <div className="el-chat-parts">
      {parts.length === 0 && <p className="el-chat-note">This message is empty.</p>}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place.
        <PartOf key={at} part={part} number={number} />
      ))}
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
    <details className="el-chat-bubble">
      <summary>
        {head}
        <span className="el-chat-glimpse" dir="auto">
          {glimpse(parts)}
        </span>
      </summary>
      {body}
    </details>
  );
});

/** More does not fit on a line. */
const GLIMPSE = 160;

function glimpse(parts: readonly Part[]): string {
  return parts
    .map((part) => (part.form === "text" ? part.text : ""))
    .join(" ")
    .slice(0, GLIMPSE);
}

function PartOf({ part, number }: { readonly part: Part; readonly number: number }) {
  if (part.form === "text") return <MarkdownText text={part.text} html="spelled" />;
  if (part.form === "picture")
    return <Picture address={part.address} alt={`Picture in message ${number}`} />;
  if (part.form === "note") return <p className="el-chat-note">{part.said}</p>;
  return (
    <details className="el-chat-fold">
      <summary>{part.title}</summary>
      <pre dir="auto">{part.text || "Nothing."}</pre>
    </details>
  );
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
