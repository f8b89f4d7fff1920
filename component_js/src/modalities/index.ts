// The table of modalities, each a chunk of its own. One that Python has and this lacks does not compile.

import { kinds } from "../regions";
import { type AnySource, regionKinds } from "../schema.gen";
import type { Modality } from "./modality";

/** What a source may carry and there is a tool for. */
const onPlane = regionKinds.image.filter((kind) => Object.keys(kinds[kind].tools).length > 0);
const onPage = regionKinds.document.filter((kind) => Object.keys(kinds[kind].tools).length > 0);
const inTime = regionKinds.series.filter((kind) => Object.keys(kinds[kind].tools).length > 0);
const onFilm = regionKinds.video.filter((kind) => Object.keys(kinds[kind].tools).length > 0);
const inPassage = regionKinds.text.filter((kind) => Object.keys(kinds[kind].tools).length > 0);

export const modalities: {
  readonly [Kind in AnySource["kind"]]: Modality<Extract<AnySource, { kind: Kind }>>;
} = {
  audio: { title: "Audio", draws: inTime, load: () => import("./audio/View") },
  chat: { title: "Chat", draws: inPassage, hasSlots: true, load: () => import("./chat/View") },
  dialogue: {
    title: "Dialogue",
    draws: inPassage,
    hasSlots: true,
    load: () => import("./dialogue/View"),
  },
  document: { title: "Document", draws: onPage, load: () => import("./document/View") },
  html: { title: "HTML", draws: inPassage, load: () => import("./html/View") },
  image: { title: "Image", draws: onPlane, load: () => import("./image/View") },
  list: { title: "List", draws: [], hasSlots: true, load: () => import("./list/View") },
  series: {
    title: "Time series",

    draws: inTime,
    load: () => import("./series/View"),
  },
  table: {
    title: "Table",
    draws: regionKinds.table,
    hasSlots: true,
    load: () => import("./table/View"),
  },
  text: { title: "Text", draws: inPassage, load: () => import("./text/View") },
  video: {
    title: "Video",

    draws: onFilm,
    load: () => import("./video/View"),
  },
};

/** A modality whose sources are not told apart. */
export type AnyModality = (typeof modalities)[AnySource["kind"]];

/** Whether what is asked about an item stands on the item; elsewhere it stands below the source. */
export function hasSlots({ kind }: AnySource): boolean {
  const modality: { readonly hasSlots?: true } = modalities[kind];
  return modality.hasSlots ?? false;
}
