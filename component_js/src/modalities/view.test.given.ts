// What a view is given while nobody works on it.

const nothing = (): void => {};

export const still = {
  regions: [],
  selection: new Set<string>(),
  drawing: undefined,
  locked: false,
  company: { sources: [], clocks: new Map() },
  colorOf: () => "red",
  titleOf: () => "Region",
  bonesOf: () => [],
  activeColor: "red",
  activeBones: [],
  onDraw: nothing,
  onChange: nothing,
  onRemove: nothing,
  onSelect: nothing,
  onSpace: nothing,
  onError: nothing,
  onCommands: nothing,
  announce: nothing,
} as const;
