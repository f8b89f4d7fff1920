// A list as numbered cards, each with what is asked about it.

import { RichText } from "../../rich/RichText";
import type { Json, ListSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { cardOf } from "./card";
import "./list.css";

export function View({ source, shown, itemSlot }: ViewProps<ListSource>) {
  return (
    <ol className="el-list" aria-label={source.title || source.name}>
      {shown.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place.
        <li key={at} className="el-item">
          <span className="el-item-number" aria-hidden="true">
            {at + 1}
          </span>
          <Item item={item} />
          {itemSlot?.(at)}
        </li>
      ))}
    </ol>
  );
}

function Item({ item }: { readonly item: Json }) {
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
