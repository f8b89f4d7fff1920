// Starts a worker of the bundle, also where the bundle comes from another server than the page.

import type { Scope } from "../core/scope";

/** Ends with the scope. Undefined where the page allows none. */
export function startedWorker(url: string, scope: Scope): Worker | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    const worker = new Worker(within(url, scope), { type: "module" });
    scope.own(() => worker.terminate());
    return worker;
  } catch {
    return undefined;
  }
}

/** No worker may come from elsewhere, but one from here may import it. */
function within(url: string, scope: Scope): string {
  if (new URL(url).origin === location.origin) return url;
  const script = new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" });
  const own = URL.createObjectURL(script);
  scope.own(() => URL.revokeObjectURL(own));
  return own;
}
