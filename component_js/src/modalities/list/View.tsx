// A list as numbered cards, each with what is asked about it; of a long one, the cards in sight.

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { RichText } from "../../rich/RichText";
import type { Json, ListSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ViewProps } from "../modality";
import { useInSight } from "../useInSight";
import { cardOf } from "./card";
import css from "./list.css?inline";

/** Longer ones scroll in a frame of their own. */
const MOST = 100;
/** In pixels, with what stands between two. */
const USUAL = { plain: 80, asked: 150 };

export function View(view: ViewProps<ListSource>) {
  const { source, shown, itemSlot, itemAsks = [], sought } = view;
  const frame = useRef<HTMLElement>(null);
  useSheet(frame, css);
  const isLong = shown.length > MOST;
  const { pieces, reveal, onScroll } = useInSight({
    frame,
    count: shown.length,
    usual: itemAsks.length > 0 ? USUAL.asked : USUAL.plain,
    isWhole: !isLong,
    wanted: sought?.item ?? undefined,
    covered: () => 0,
  });
  // Before the chrome looks for the field that is to have the focus.
  useLayoutEffect(() => {
    if (isLong && typeof sought?.item === "number") reveal(sought.item);
  }, [isLong, sought, reveal]);

  const title = source.title || source.name;
  const scrolls = { tabIndex: 0, "aria-label": `List: ${title}`, "data-long": true, onScroll };
  return (
    <section ref={frame} className="el-list-frame" {...(isLong ? scrolls : {})}>
      <ol className="el-list" aria-label={title}>
        {pieces.map((piece) =>
          "gap" in piece ? (
            <li key={`before ${piece.before}`} aria-hidden="true" style={{ height: piece.gap }} />
          ) : (
            <Card
              key={piece.row}
              item={shown[piece.row] ?? null}
              at={piece.row}
              count={isLong ? shown.length : undefined}
            >
              {itemSlot?.(piece.row)}
            </Card>
          ),
        )}
      </ol>
    </section>
  );
}

type CardProps = {
  readonly item: Json;
  readonly at: number;
  /** How many there are, where they are not all on the page. */
  readonly count: number | undefined;
  readonly children: ReactNode;
};

function Card({ item, at, count, children }: CardProps) {
  return (
    <li
      className="el-item-place"
      data-row={at}
      aria-setsize={count}
      aria-posinset={count && at + 1}
    >
      <div className="el-item">
        <span className="el-item-number" aria-hidden="true">
          {at + 1}
        </span>
        <Body item={item} />
        {children}
      </div>
    </li>
  );
}

function Body({ item }: { readonly item: Json }) {
  const { title, text, html, image } = cardOf(item);
  return (
    <div className="el-item-body">
      {title && (
        <div className="el-item-title" dir="auto">
          {title}
        </div>
      )}
      {html && <RichText html={html} form="block" />}
      {text && !html && (
        <p className="el-item-text" dir="auto">
          {text}
        </p>
      )}
      {image && (
        <img
          className="el-item-image"
          src={image}
          alt={title || text}
          loading="lazy"
          referrerPolicy="no-referrer"
        />
      )}
    </div>
  );
}
