// The controls over an image: nearer and farther, all of it, and what there is beyond that.

import { lazy, type RefObject, Suspense, useId, useRef, useSyncExternalStore } from "react";
import "./controls.css";
import type { Offer } from "./offer";
import type { SightStore } from "./sight";
import { keepFocus, titleOf, ViewButton } from "./ViewButton";
import { ViewIcon } from "./ViewIcon";

const ViewPanel = lazy(async () => ({ default: (await import("./ViewPanel")).ViewPanel }));

type Props = {
  readonly offer: Offer;
  readonly sight: SightStore;
  readonly panel: RefObject<HTMLDivElement | null>;
};

export function Controls({ offer, sight, panel }: Props) {
  const { commands, percent } = useSyncExternalStore(offer.subscribe, offer.shown);
  const more = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const actual = commands.find(({ id }) => id === "image.zoom_actual");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div className="el-view" role="group" aria-label="View" onMouseDown={keepFocus}>
      <ViewButton commands={commands} name="zoom_out" />
      <button
        type="button"
        className="el-view-tool el-view-percent"
        aria-label={`${percent} %, to actual size`}
        title={actual && titleOf(actual)}
        onClick={actual?.run}
      >
        {percent} %
      </button>
      <ViewButton commands={commands} name="zoom_in" />
      <ViewButton commands={commands} name="zoom_fit" />
      <button
        ref={more}
        type="button"
        className="el-view-tool"
        aria-label="More of the view"
        aria-haspopup="dialog"
        title="More of the view"
        popoverTarget={panelId}
      >
        <ViewIcon name="more" />
      </button>
      <Suspense fallback={null}>
        <ViewPanel id={panelId} panel={panel} anchor={more} commands={commands} sight={sight} />
      </Suspense>
    </div>
  );
}
