// A value that hosts write anew at every render, kept as long as it says the same.

import { useState } from "react";

export function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value);
  if (steady === value || JSON.stringify(steady) === JSON.stringify(value)) return steady;
  setSteady(value);
  return value;
}
