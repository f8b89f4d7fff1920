// The few signs of the control, drawn as those of the chrome are.

const paths = {
  turn: "m9 6 6 6-6 6",
  down: "m6 9 6 6 6-6",
  remove: "m7 7 10 10M17 7 7 17",
  chosen: "m5 12.5 4.5 4.5L19 7.500",
} as const;

export function Sign({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="el-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The colour of an item, if it has one. */
export function Dot({ color }: { readonly color: string | undefined }) {
  if (!color) return null;
  return <span className="el-taxonomy-dot" style={{ backgroundColor: color }} aria-hidden="true" />;
}
