// What is chosen, with the button that opens the tree.

import type { ReactNode, RefObject } from "react";
import { Icon } from "../../icons/Icon";
import type { Taxonomy, TaxonomyAnswer } from "../../schema.gen";
import type { ControlProps } from "../question";

type Props = ControlProps<Taxonomy, TaxonomyAnswer> & {
  readonly chips: ReactNode;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** The id of what it opens. */
  readonly panel: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
};

export function Field(props: Props) {
  const { question, answer, locked, invalid, chips, button, panel, open, onOpen } = props;
  // Where nothing can be added, the chips say it all.
  const isDone = locked && answer !== undefined && answer.paths.length > 0;
  return (
    <div className="el-taxonomy-field" data-invalid={invalid || undefined}>
      {chips}
      {!isDone && (
        <button
          ref={button}
          type="button"
          role="combobox"
          className="el-taxonomy-button"
          disabled={locked}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-invalid={invalid || undefined}
          aria-required={question.required || undefined}
          onClick={() => onOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" || open) return;
            event.preventDefault();
            onOpen(true);
          }}
        >
          <span dir="auto">{prompt(question, answer)}</span>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function prompt({ placeholder, many }: Taxonomy, answer: TaxonomyAnswer | undefined): string {
  if (!answer || answer.paths.length === 0) return placeholder || "Choose…";
  return many ? "Add…" : "Change…";
}
