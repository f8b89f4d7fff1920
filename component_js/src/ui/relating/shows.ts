// Which arrows show, as somebody last chose it; before that, as many as can be told apart.

export type Shows = "all" | "selected" | "none";

const KEPT = "embed-label.arrows";

/** More at once are a thicket. */
const MANY = 60;

export const showsWords: Readonly<Record<Shows, string>> = {
  all: "All arrows",
  selected: "Arrows of the selected",
  none: "No arrows",
};

const following: Readonly<Record<Shows, Shows>> = {
  all: "selected",
  selected: "none",
  none: "all",
};

export function isShows(value: string): value is Shows {
  return Object.hasOwn(showsWords, value);
}

export function showsFor(chosen: Shows | undefined, count: number): Shows {
  return chosen ?? (count > MANY ? "selected" : "all");
}

export function nextShows(shows: Shows): Shows {
  return following[shows];
}

/** A page may keep nothing at all, where its visitor wishes so. */
export function keptShows(): Shows | undefined {
  try {
    const kept = localStorage.getItem(KEPT) ?? "";
    return isShows(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepShows(shows: Shows): void {
  try {
    localStorage.setItem(KEPT, shows);
  } catch {
    // Then it holds for as long as the page is open.
  }
}
