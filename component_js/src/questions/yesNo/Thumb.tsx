// A thumb, up or down.

const UP =
  "M7.5 11v9M7.5 11l3.6-7c1.5 0 2.6 1.1 2.6 2.6V10h4.2a2 2 0 0 1 2 2.3l-1 6a2 2 0 0 1-2 1.7H4.5a.5.5 0 0 1-.5-.5v-8a.5.5 0 0 1 .5-.5Z";
const UPSIDE_DOWN = "matrix(1 0 0 -1 0 24)";

export function Thumb({ up }: { readonly up: boolean }) {
  return (
    <svg className="el-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={UP} transform={up ? undefined : UPSIDE_DOWN} />
    </svg>
  );
}
