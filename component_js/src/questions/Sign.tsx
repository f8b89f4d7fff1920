// The few signs on the buttons of questions, drawn on a 24 by 24 grid with one pen.

const paths = {
  remove: "m7 7 10 10M17 7 7 17",
  more: "M12 6v12M6 12h12",
  less: "M6 12h12",
  left: "M19 12H5m6-6-6 6 6 6",
  right: "M5 12h14m-6-6 6 6-6 6",
  equal: "M6 9.5h12M6 14.5h12",
} as const;

export function Sign({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="el-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
