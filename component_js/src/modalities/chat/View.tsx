// A chat that is read and marked: its messages one below the other, each with what is asked about it.

import { type ReactNode, useId, useMemo, useRef } from "react";
import { messagesOf } from "../../core/said/messages";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import { type Mark, marksByBlock } from "../../passage/marks";
import { Passage } from "../../passage/Passage";
import { useStrays } from "../../passage/strays/useStrays";
import type { ChatSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ViewProps } from "../modality";
import { Bubble } from "./Bubble";
import css from "./chat.css?inline";
import markdown from "./markdown/markdown.css?inline";
import { Newest } from "./Newest";
import { chatOf } from "./placed";
import { useFollowing } from "./useFollowing";
import { useUnfolding } from "./useUnfolding";

export { howTo } from "../../passage/howTo";

const none: readonly Mark[] = [];

/** More messages are not laid out all at once. */
const LONG = 40;

export function View(props: ViewProps<ChatSource>) {
  const { source, shown, itemSlot, itemAsks } = props;
  const { text, messages } = useMemo(() => chatOf(messagesOf(shown)), [shown]);
  const page = useRef<HTMLOListElement>(null);
  const id = useId();
  useSheet(page, css);
  useSheet(page, markdown);
  useUnfolding(page);
  const isGrowing = messages.some(({ message }) => message.isGrowing);
  const { isAway, follow } = useFollowing(page, text, isGrowing);
  // What it gives is the same for as long as the source is.
  const slot = useLatest(itemSlot);
  const slots = useRef((item: number): ReactNode => slot.current?.(item)).current;
  const { regions, note } = useStrays(props, text);
  return (
    <>
      {note}
      <Passage view={{ ...props, regions }} text={text}>
        {(marks) => {
          const marked = marksByBlock(messages, marks);
          return (
            <>
              <ol
                className="el-chat"
                ref={page}
                aria-label={titleOf(source)}
                data-long={(messages.length > LONG && !isGrowing) || undefined}
              >
                {messages.map((placed, at) => (
                  <Bubble
                    // biome-ignore lint/suspicious/noArrayIndexKey: a message is known by its place.
                    key={at}
                    placed={placed}
                    marks={marked.get(at) ?? none}
                    number={at + 1}
                    id={`${id}${at}`}
                    slot={itemSlot && itemAsks?.length !== 0 ? slots : undefined}
                  />
                ))}
              </ol>
              {isGrowing && isAway && <Newest onFollow={follow} />}
            </>
          );
        }}
      </Passage>
    </>
  );
}
