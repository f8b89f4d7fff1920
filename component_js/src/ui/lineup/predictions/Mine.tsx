// The work of whoever compares: the source with what they took and drew, to be edited.

import { useMemo } from "react";
import type { Company } from "../../../core/clock";
import type { Sight } from "../../../core/sight";
import type { AnySource } from "../../../schema.gen";
import { useWork, WorkContext } from "../../layout/work";
import { Source } from "../../Source";
import { useCompanyOf } from "./useCompanyOf";
import { things } from "./useComparing";

type Props = {
  readonly source: AnySource;
  readonly count: number;
  readonly sight: Sight | undefined;
  readonly stands: Company["stands"];
};

export function Mine({ source, count, sight, stands }: Props) {
  const work = useWork();
  const company = useCompanyOf(sight, stands);
  // The panel says it.
  const untitled = useMemo(() => ({ ...source, title: "" }), [source]);
  return (
    <section className="el-contestant" data-mine="" aria-label="Mine">
      <div className="el-contestant-head">
        <h3>Mine</h3>
        <span className="el-contestant-count">
          {count === 0 ? "Nothing taken or drawn yet" : things(count)}
        </span>
      </div>
      <WorkContext value={{ ...work, company }}>
        <Source source={untitled} />
      </WorkContext>
    </section>
  );
}
