// The images of a source as small pictures, which also tell how large each is.

import { useEffect, useRef } from "react";
import type { AnySource, Json } from "../schema.gen";
import { useWork } from "./layout/work";
import "./thumbnails.css";

type Props = {
  readonly source: AnySource;
  readonly images: readonly Json[];
  readonly at: number;
};

export function Thumbnails({ source, images, at }: Props) {
  const { editing, onItem, onSpace } = useWork();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = strip;
    const there = current?.children[at];
    // Scrolls the strip and not the page.
    if (current && there instanceof HTMLElement)
      current.scrollLeft = there.offsetLeft - (current.clientWidth - there.clientWidth) / 2;
  }, [at]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how it is laid out.
    <div ref={strip} className="el-thumbnails" role="group" aria-label="Pages">
      {images.map((image, item) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place.
          key={item}
          type="button"
          className="el-thumbnail"
          aria-label={`Page ${item + 1}`}
          aria-current={item === at}
          onClick={() => onItem(source.name, item)}
        >
          <img
            src={typeof image === "string" ? image : undefined}
            alt=""
            // Where regions lie, the size has to be known even if nobody turns to it.
            loading={editing.regionsOn(source.name, item).length > 0 ? "eager" : "lazy"}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
              if (width > 0 && height > 0)
                onSpace(`${source.name}[${item}]`, { kind: "plane", width, height });
            }}
          />
          <span aria-hidden="true">{item + 1}</span>
        </button>
      ))}
    </div>
  );
}
