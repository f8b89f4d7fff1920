// Keeps what stands in the editors in the address of the page, so that the address can be shared.

import { useEffect, useRef } from "react";

/** `hash` is empty as long as there is nothing to say, and "#" where the address is to lose it. */
export function Address({ hash, onMove }) {
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    if (!hash) return;
    const here = location.pathname + location.search;
    history.replaceState(history.state, "", hash === "#" ? here : here + hash);
  }, [hash]);
  useEffect(() => {
    // Somebody puts another link into the address bar of this page.
    const moved = () => move.current();
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  return null;
}
