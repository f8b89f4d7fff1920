// What the views of a comparison share: one look and one cursor in time, or none.

import { useMemo } from "react";
import type { Company } from "../../../core/clock";
import type { Sight } from "../../../core/sight";
import { useWork } from "../../layout/work";

/** Undefined where each view looks and plays for itself. */
export function useCompanyOf(sight: Sight | undefined, stands: Company["stands"]): Company {
  const { company } = useWork();
  return useMemo(
    () => (sight ? { ...company, sight, stands } : { sources: company.sources, clocks: new Map() }),
    [company, sight, stands],
  );
}
