// The sources of a task, and what those share that run together.

import { useMemo, useState } from "react";
import type { Company } from "../core/clock";
import { sourcesOf } from "../core/interface";
import type { Interface } from "../schema.gen";

export function useCompany(face: Interface): Company {
  const [clocks] = useState<Company["clocks"]>(() => new Map());
  return useMemo(() => ({ sources: sourcesOf(face), clocks }), [face, clocks]);
}
