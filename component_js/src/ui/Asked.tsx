// A question at its place in the tree, about whatever it is asked about at the moment.

import { askedOf, questionsOf } from "../core/interface";
import { theTask } from "../core/part";
import type { AnyQuestion } from "../schema.gen";
import { useWork } from "./layout/work";
import { QuestionField } from "./QuestionField";

export function Asked({ question }: { readonly question: AnyQuestion }) {
  const { arranged } = useWork();
  // Items carry their questions; below the list of regions stand those that have no place.
  if (question.per_item) return null;
  if (question.per_region) return arranged ? <AskedOfRegion question={question} /> : null;
  return <QuestionField question={question} {...theTask} />;
}

/** Of the region that is selected. */
export function AskedOfRegion({ question }: { readonly question: AnyQuestion }) {
  const { face, editing } = useWork();
  const { selected, shown } = editing;
  if (!selected || selected.source !== askedOf(question, face) || !shown.has(question)) return null;
  // Another region is another field: what stood half written belongs to the one before.
  return <QuestionField key={selected.id} question={question} region={selected.id} item={null} />;
}

/** What is asked about one item of a source; nothing where nothing is. */
export function AskedOfItem({ source, item }: { readonly source: string; readonly item: number }) {
  const { face, editing } = useWork();
  const asked = questionsOf(face).filter(
    (question) =>
      question.per_item && askedOf(question, face) === source && editing.shown.has(question),
  );
  if (asked.length === 0) return null;
  return (
    <div className="el-column">
      {asked.map((question) => (
        <QuestionField key={question.name} question={question} region={null} item={item} />
      ))}
    </div>
  );
}
