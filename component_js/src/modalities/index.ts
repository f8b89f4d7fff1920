// The table of modalities, each a chunk of its own. One that Python has and this lacks does not compile.

import { kinds } from "../regions";
import { type AnySource, regionKinds } from "../schema.gen";
import { howTo as image } from "./image/howTo";
import type { Modality } from "./modality";
import { howTo as text } from "./text/howTo";

/** What a source may carry and there is a tool for. */
const onPlane = regionKinds.image.filter((kind) => Object.keys(kinds[kind].tools).length > 0);
const inPassage = regionKinds.text.filter((kind) => Object.keys(kinds[kind].tools).length > 0);

export const modalities: {
  readonly [Kind in AnySource["kind"]]: Modality<Extract<AnySource, { kind: Kind }>>;
} = {
  audio: { title: "Audio", howTo: "", draws: [], load: () => import("./audio/View") },
  chat: { title: "Chat", howTo: "", draws: [], hasSlots: true, load: () => import("./chat/View") },
  dialogue: { title: "Dialogue", howTo: "", draws: [], load: () => import("./dialogue/View") },
  document: { title: "Document", howTo: "", draws: [], load: () => import("./document/View") },
  html: { title: "HTML", howTo: "", draws: [], load: () => import("./html/View") },
  image: { title: "Image", howTo: image, draws: onPlane, load: () => import("./image/View") },
  list: { title: "List", howTo: "", draws: [], hasSlots: true, load: () => import("./list/View") },
  series: { title: "Time series", howTo: "", draws: [] },
  table: { title: "Table", howTo: "", draws: [], load: () => import("./table/View") },
  text: { title: "Text", howTo: text, draws: inPassage, load: () => import("./text/View") },
  video: { title: "Video", howTo: "", draws: [], load: () => import("./video/View") },
};

/** A modality whose sources are not told apart. */
export type AnyModality = (typeof modalities)[AnySource["kind"]];

/** Whether what is asked about an item stands on the item; elsewhere it stands below the source. */
export function hasSlots({ kind }: AnySource): boolean {
  const modality: { readonly hasSlots?: true } = modalities[kind];
  return modality.hasSlots ?? false;
}
