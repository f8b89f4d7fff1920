// The table of modalities, each a chunk of its own. One that Python has and this lacks does not compile.

import type { AnySource } from "../schema.gen";
import { howTo as image } from "./image/howTo";
import type { Modality } from "./modality";
import { howTo as text } from "./text/howTo";

export const modalities: {
  readonly [Kind in AnySource["kind"]]: Modality<Extract<AnySource, { kind: Kind }>>;
} = {
  image: { title: "Image", howTo: image, load: () => import("./image/View") },
  text: { title: "Text", howTo: text, load: () => import("./text/View") },
};
