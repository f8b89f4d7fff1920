// What goes on with the tool in hand, over the image: how wide the brush is, and what keys do elsewhere.

import { useSyncExternalStore } from "react";
import "./steps.css";
import type { Offer } from "../looking/offer";
import { keepFocus, ViewButton } from "../looking/ViewButton";

export function Steps({ offer }: { readonly offer: Offer }) {
  const { commands, steps, first, breadth } = useSyncExternalStore(offer.subscribe, offer.shown);
  if (steps.length === 0 && breadth === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      className="el-view el-steps"
      role="group"
      aria-label="Drawing"
      data-brush={breadth > 0 || undefined}
      onMouseDown={keepFocus}
    >
      {breadth > 0 && (
        <>
          <ViewButton commands={commands} name="thinner" />
          <span className="el-view-breadth" aria-hidden="true">
            <span style={{ width: breadth, height: breadth }} />
          </span>
          <ViewButton commands={commands} name="thicker" />
        </>
      )}
      {first && <bdi className="el-steps-first">{first}</bdi>}
      {steps.map(({ id, label, pressed, run }) => (
        <button
          key={id}
          type="button"
          className="el-view-tool"
          aria-pressed={pressed}
          onClick={run}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
