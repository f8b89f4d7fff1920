// The table of modalities, each a chunk of its own. One that Python has and this lacks does not compile.

import type { AnySource } from "../schema.gen";
import { howTo as image } from "./image/howTo";
import type { Modality } from "./modality";
import { howTo as text } from "./text/howTo";

export const modalities: {
  readonly [Kind in AnySource["kind"]]: Modality<Extract<AnySource, { kind: Kind }>>;
} = {
  audio: { title: "Audio", howTo: "" },
  chat: { title: "Chat", howTo: "" },
  dialogue: { title: "Dialogue", howTo: "" },
  document: { title: "Document", howTo: "" },
  html: { title: "HTML", howTo: "" },
  image: { title: "Image", howTo: image, load: () => import("./image/View") },
  list: { title: "List", howTo: "", hasSlots: true, load: () => import("./list/View") },
  series: { title: "Time series", howTo: "" },
  table: { title: "Table", howTo: "" },
  text: { title: "Text", howTo: text, load: () => import("./text/View") },
  video: { title: "Video", howTo: "" },
};

/** A modality whose sources are not told apart. */
export type AnyModality = (typeof modalities)[AnySource["kind"]];

/** Whether what is asked about an item stands on the item; elsewhere it stands below the source. */
export function hasSlots({ kind }: AnySource): boolean {
  const modality: { readonly hasSlots?: true } = modalities[kind];
  return modality.hasSlots ?? false;
}
