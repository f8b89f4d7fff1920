// The tools of a source: what picks, and each that draws with the labels in hand.

import type { KeyboardEvent } from "react";
import { spoken } from "../../core/command";
import { titleOf } from "../../core/title";
import { Picture } from "../../icons/Icon";
import { ToolIcon } from "../../icons/MarkingIcon";
import type { AnySource } from "../../schema.gen";
import { useWork } from "../layout/work";
import { keysUsed, type Offer, offersOn } from "./offering";
import "./tools.css";

export function Tools({ source }: { readonly source: AnySource }) {
  const { face, editing, locked, views, assistant } = useWork();
  const used = keysUsed({ face, views });
  const offers = locked ? [] : offersOn(source, editing, used, assistant?.kit.askToolsOf(source));
  if (offers.length === 0) return null;
  const taken = offers.find((offer) => offer.taken);
  const take = (offer: Offer | undefined): void => {
    if (offer?.wants === "") editing.take(source, offer.name);
  };

  function walk(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const able = offers.filter(({ wants }) => wants === "");
    const at = taken ? able.indexOf(taken) : 0;
    const next = able[(at + step + able.length) % able.length];
    take(next);
    const radios = [...event.currentTarget.children];
    const radio = next && radios[offers.indexOf(next)];
    if (radio instanceof HTMLElement) radio.focus();
  }

  return (
    <div className="el-tools-room">
      <div
        className="el-tools"
        role="radiogroup"
        aria-label={`Tools of ${titleOf(source)}`}
        onKeyDown={walk}
      >
        {offers.map((offer) => (
          <ToolButton key={offer.name} offer={offer} onTake={() => take(offer)} />
        ))}
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

type Props = { readonly offer: Offer; readonly onTake: () => void };

function ToolButton({ offer, onTake }: Props) {
  const { name, title, key, taken, wants } = offer;
  const way = key && ` (${spoken(key)})`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input could not hold a picture and a word.
    <button
      type="button"
      role="radio"
      className="el-tool el-way"
      data-asks={offer.picture !== undefined || undefined}
      aria-checked={taken}
      aria-label={title}
      aria-description={wants || undefined}
      aria-disabled={wants !== "" || undefined}
      aria-keyshortcuts={key || undefined}
      tabIndex={taken ? 0 : -1}
      title={wants ? `${title}${way}: ${wants.toLowerCase()}` : `${title}${way}`}
      onClick={onTake}
    >
      {offer.picture ? <Picture path={offer.picture} /> : <ToolIcon tool={name || "select"} />}
      <span className="el-way-title">{title}</span>
    </button>
  );
}
