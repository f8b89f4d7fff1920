// Questions for tags and their answers, for tests.

import type { Suggestion, Tag, Tags, TagsAnswer } from "../../schema.gen";
import { asked } from "../control.test.given";

const bare = { kept: {}, title: "", hint: "", html: "", color: "", key: "" };

export function tagsOf(
  suggestions: readonly Partial<Suggestion>[],
  more: Partial<Tags> = {},
): Tags {
  return {
    ...asked,
    kind: "tags",
    variable: "",
    free: true,
    most: null,
    placeholder: "",
    suggestions: suggestions.map((each) => ({ ...bare, name: "", score: null, ...each })),
    ...more,
  };
}

export const said = (...tags: readonly Tag[]): TagsAnswer => ({
  kind: "tags",
  question: asked.name,
  region: null,
  item: null,
  tags,
});
