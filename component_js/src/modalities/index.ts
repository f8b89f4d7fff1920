// The table of modalities, each a chunk of its own. One that Python has and this lacks does not compile.

import type { AnySource } from "../schema.gen";
import type { Modality } from "./modality";

export const modalities: {
  readonly [Kind in AnySource["kind"]]: Modality<Extract<AnySource, { kind: Kind }>>;
} = {
  image: { title: "Image", load: () => import("./image/View") },
  text: { title: "Text", load: () => import("./text/View") },
};
