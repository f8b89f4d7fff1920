// The finer outline of what is in sight, where that is nearer than the outline of all of it is fine.

import type { Stretch } from "../../../core/clock";
import type { Ask } from "./asking";
import { createOutline, type Outline } from "./outline";
import { reached, type Sound } from "./sound";

export type Detail = {
  readonly look: (sound: Sound, seen: Stretch, columns: number) => void;
};

/** How much of what is in sight is looked at beside it, on either side. */
const BESIDE = 0.5;
/** Blocks of one sample, of four, of sixteen, … */
const FEW = 4;

export function createDetail(ask: Ask, onDetail: (made: Outline) => void): Detail {
  let wanted = "";
  return {
    look(sound, { start, end }, columns) {
      const { format, outline, detail } = sound;
      const beside = (end - start) * BESIDE;
      if (!format || !outline || reached(sound) < end + beside) return;
      const { rate, channels } = format;
      const each = ((end - start) * rate) / columns;
      const block = FEW ** Math.max(0, Math.floor(Math.log(each) / Math.log(FEW)));
      if (each >= outline.block || covers(detail, start * rate, end * rate, block)) return;
      const from = Math.max(0, Math.floor(((start - beside) * rate) / block) * block);
      const to = Math.ceil((end + beside) * rate);
      const key = `${from} ${to} ${block}`;
      if (wanted === key) return;
      wanted = key;
      void ask((id) => ({ do: "look", id, from, to, block })).then((news) => {
        // Meanwhile somebody may look elsewhere.
        if (news.is !== "looked" || !news.pairs || wanted !== key) return;
        const blocks = (news.pairs[0]?.length ?? 0) / 2;
        const made = createOutline({ rate, channels, block, from, blocks });
        made.add(news.pairs);
        onDetail(made);
      });
    },
  };
}

/** In samples. */
function covers(detail: Outline | undefined, start: number, end: number, block: number): boolean {
  if (detail?.block !== block) return false;
  return detail.from <= start && detail.from + detail.blocks * block >= end;
}
