// A tree to pick from: always there, or unfolded from a button.

import { useId, useMemo } from "react";
import type { Taxonomy, TaxonomyAnswer } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ControlProps } from "../question";
import { Browser } from "./Browser";
import { Chips } from "./Chips";
import { catalogue } from "./catalogue";
import { Field } from "./Field";
import { Missing } from "./Missing";
import { full, type Paths, picked, without } from "./picking";
import css from "./taxonomy.css?inline";
import { pathOf, placeAt, treeOf } from "./tree";
import treeCss from "./tree.css?inline";
import { useItems } from "./useItems";
import { useUnfolding } from "./useUnfolding";

const none: Paths = [];

export function Control(props: ControlProps<Taxonomy, TaxonomyAnswer>) {
  const { question, answer, labelledBy, describedBy, locked, onAnswer } = props;
  const { inline, many, most, separator, url } = question;
  const paths = answer?.paths ?? none;
  const panel = useId();
  const { open, unfold, goBack, button, whole } = useUnfolding();
  useSheet(whole.ref, css);
  useSheet(whole.ref, treeCss);
  const load = useItems(question, inline || open || paths.length > 0);
  const tree = load.state === "ready" ? treeOf(load.items) : undefined;
  const chosen = useMemo(() => {
    const places = tree ? paths.map((path) => placeAt(tree, path)) : [];
    return new Set(places.filter((at) => at !== undefined));
  }, [tree, paths]);

  const give = (next: Paths): void => onAnswer(next.length > 0 ? { paths: next } : undefined);

  function pick(at: number): string | undefined {
    const next = tree && picked(question, paths, pathOf(tree, at));
    if (!next) return full(most ?? 1);
    give(next);
    if (!many && open) {
      unfold(false);
      goBack();
    }
    return undefined;
  }

  const chips = (
    <Chips
      // The tree on the page shows by itself what is chosen in it.
      paths={inline && tree ? paths.filter((path) => placeAt(tree, path) === undefined) : paths}
      tree={tree}
      showPath={question.show_path}
      separator={separator}
      locked={locked}
      onRemove={(path) => {
        // Its own button goes away with it.
        goBack();
        give(without(paths, path));
      }}
    />
  );
  const list =
    tree && tree.places.length > 0 ? (
      <Browser
        question={question}
        tree={tree}
        chosen={chosen}
        locked={locked}
        labelledBy={labelledBy}
        describedBy={inline ? describedBy : undefined}
        onPick={pick}
      />
    ) : (
      <Missing
        load={load}
        url={url}
        onRetry={() => {
          goBack();
          catalogue.load(url);
        }}
      />
    );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how it is laid out.
    <div {...whole} className="el-taxonomy" role="group" tabIndex={-1} aria-labelledby={labelledBy}>
      {inline ? (
        chips
      ) : (
        <Field {...props} chips={chips} button={button} panel={panel} open={open} onOpen={unfold} />
      )}
      {inline && <div className="el-taxonomy-inline">{list}</div>}
      {!inline && open && (
        <div id={panel} className="el-taxonomy-panel" role="dialog" aria-labelledby={labelledBy}>
          {list}
        </div>
      )}
    </div>
  );
}
