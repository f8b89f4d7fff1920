// The pictures of the widget, drawn on a 24 by 24 grid with one pen.

const paths = {
  undo: "M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2",
  redo: "m15 7 5 5-5 5M20 12H10a5 5 0 0 0 0 10h2",
  bin: "M5 7h14M10 11v6M14 11v6M7 7l1 13h8l1-13M9.5 7V4h5v3",
  help: "M9.2 9a3 3 0 1 1 4.3 2.700c-1 .5-1.5 1.1-1.5 2.300M12 17.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  tick: "m5 12.5 4.5 4.5L19 7.5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
  warning:
    "M12 9v4.5M12 17v.1M10.3 4.4 2.9 17.5A2 2 0 0 0 4.6 20.5h14.800a2 2 0 0 0 1.7-3L13.7 4.400a2 2 0 0 0-3.4 0Z",
  cross: "m7 7 10 10M17 7 7 17",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  equal: "M6 9.5h12M6 14.5h12",
  left: "M20 12H4M10 6l-6 6 6 6",
  right: "M4 12h16M14 6l6 6-6 6",
  both: "M3 12h18M8 7l-5 5 5 5M16 7l5 5-5 5",
  onward: "m9 6 6 6-6 6",
  down: "m6 9 6 6 6-6",
  grip: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return <Picture path={paths[name]} />;
}

/** What one path draws with the pen of the widget. */
export function Picture({ path }: { readonly path: string }) {
  return (
    <svg className="el-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
