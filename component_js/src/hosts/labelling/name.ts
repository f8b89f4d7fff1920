// Who labels here: as the address says, else as it was said last in this browser.

const KEPT = "embed_label_name";

export function knownName(): string {
  const said = new URLSearchParams(location.search).get("name")?.trim();
  if (said) keepName(said);
  return said || localStorage.getItem(KEPT) || "";
}

export function keepName(name: string): void {
  localStorage.setItem(KEPT, name);
}
