// A chat that is read: its messages one below the other, each with what is asked about it.

import { useId, useMemo } from "react";
import { titleOf } from "../../core/title";
import type { ChatSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { Bubble } from "./Bubble";
import { messagesOf } from "./messages";
import "./chat.css";

export function View({ source, shown, itemSlot }: ViewProps<ChatSource>) {
  const messages = useMemo(() => messagesOf(shown), [shown]);
  const id = useId();
  return (
    <ol className="el-chat" aria-label={titleOf(source)}>
      {messages.map((message, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a message is known by its place.
          key={at}
          className="el-chat-message"
          data-side={message.side}
          aria-labelledby={`${id}${at}`}
        >
          <Bubble message={message} number={at + 1} id={`${id}${at}`} />
          {itemSlot?.(at)}
        </li>
      ))}
    </ol>
  );
}
