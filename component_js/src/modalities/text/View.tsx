// A text as it is, line by line, with its spans; of several, the one that is turned to.

import { Passage } from "../../passage/Passage";
import { useStrays } from "../../passage/strays/useStrays";
import type { TextSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { Packs } from "./Packs";
import { usePages } from "./usePages";
import { useText } from "./useText";

export { howTo } from "../../passage/howTo";

export function View(props: ViewProps<TextSource>) {
  const text = useText(props);
  const onCommands = usePages(props);
  const { regions, note } = useStrays(props, text);
  if (text === undefined) {
    return <div className="el-loading" role="status" aria-label="Loading the text" />;
  }
  return (
    <>
      {note}
      <Passage view={{ ...props, regions, onCommands }} text={text}>
        {(marks) => <Packs text={text} marks={marks} />}
      </Passage>
    </>
  );
}
