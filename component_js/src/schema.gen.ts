// The wire in TypeScript, made by tools/generate_types.py from the pydantic models: do not edit.

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What `parse` needs to know of a type at run time. */
export type Shape =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "json"
  | "id"
  | { readonly is: readonly string[] }
  | { readonly ref: keyof Wire }
  | { readonly maybe: Shape }
  | {
      readonly number: "number" | "integer";
      readonly above?: number;
      readonly least?: number;
      readonly most?: number;
    }
  | { readonly list: Shape; readonly least?: number }
  | { readonly tuple: readonly Shape[] }
  | { readonly record: Shape }
  | { readonly kinds: { readonly [kind: string]: keyof Wire } }
  | {
      /** Each with what it is where nobody says it. */
      readonly fields: { readonly [name: string]: readonly [shape: Shape, otherwise?: Json] };
    };

/** Groups of which one is open at a time. */
export type Accordion = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "accordion";
};

/** `model` names the model where the author is one: then this is a prediction. `spaces` says how large each source was when it was shown, by its name; by `name[item]` for one that shows several. */
export type Annotation = {
  readonly id: string;
  readonly author: string;
  readonly model: string | null;
  readonly score: number | null;
  readonly regions: readonly AnyRegion[];
  readonly relations: readonly Relation[];
  readonly answers: readonly AnyAnswer[];
  readonly spaces: { readonly [key: string]: AnySpace };
};

/** A question has an answer: one of `values`, or any at all. No name means any question. */
export type Answered = {
  readonly kind: "answered";
  readonly question: string;
  readonly values: readonly string[];
};

export type AnyAnswer = ChoicesAnswer | CommentAnswer | DateTimeAnswer | EntriesAnswer | QuantityAnswer | PairwiseAnswer | RankingAnswer | RatingAnswer | RewriteAnswer | TagsAnswer | TaxonomyAnswer | YesNoAnswer;

export type AnyNode = AnySource | Labels | Relations | AnyQuestion | Row | Column | Group | Accordion | Tabs | Pages | Repeat | Lineup | Header | Markdown | Filter | Style | Foreign;

export type AnyQuestion = Choices | Comment | DateTime | Entries | Quantity | Pairwise | Ranking | Rating | Rewrite | Tags | Taxonomy | YesNo;

export type AnyRegion = Box | Cells | Ellipse | Interval | Mask | Path | Point | Polygon | Skeleton | Span | Track;

export type AnyRule = Answered | Selected | Used | Not | Every | Some;

export type AnySource = AudioSource | ChatSource | DialogueSource | DocumentSource | HtmlSource | ImageSource | ListSource | SeriesSource | TableSource | TextSource | VideoSource;

export type AnySpace = Plane | Passage | Page | Grid | Timeline | Film;

/** Its regions are counted in seconds. `peaks` is a `$variable` or the URL of its outline, for sounds too long to be read whole. `apart` shows each channel by itself, and a region may be about one, "0" the first. */
export type AudioSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly sync: string;
  readonly kind: "audio";
  readonly peaks: string;
  readonly spectrogram: boolean;
  readonly apart: boolean;
};

/** Pixels from the top left of the image; turned clockwise about its centre, in degrees. */
export type Box = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
};

/** Where entries are put. Those that nobody moved lie in the one that is `default`. */
export type Bucket = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly html: string;
  readonly color: string;
  readonly key: string;
  readonly default: boolean;
};

/** What the widget was shown, for a host that gave it no ticket. */
export type Carried = {
  readonly task: Task;
  readonly interface: Interface;
};

/** A rectangle of cells from the row `row` and the column `column` on, both counted from 0. `text` quotes them: tabs between the columns, line breaks between the rows, and no more than the first 10,000 characters. */
export type Cells = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "cells";
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
};

/** A column; channels of the same `group` are drawn over each other. `low` and `high` bound its scale, which else follows its values. `format` says how values are written, as in ".2f". A `hidden` one is shown when somebody asks for it. */
export type Channel = {
  readonly kept: { readonly [key: string]: string };
  readonly column: string;
  readonly title: string;
  readonly unit: string;
  readonly format: string;
  readonly color: string;
  readonly height: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly group: string;
  readonly hidden: boolean;
};

/** A list of messages, each with a `role` and its `content`, as models' interfaces have them. A message may also have a `name`, a time (`created_at`, `timestamp` or `time`), its thinking (`reasoning_content`), `tool_calls`, and `is_error` or a `status` where it is a tool's result. `"streaming": true` says that it is still being written: give the widget the same task with more of it, as often as there is more, and leave the field out of the last one. Its regions are counted in code points of all messages, one line break between two. The text of a message are its strings as they are written, Markdown and all, again with one line break between two: the thinking, the texts of its content, results of tools and a refusal, and what tools are called with. What is given as an object and not as a string is shown, and not counted. */
export type ChatSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly granularity: "symbol" | "word" | "sentence" | "paragraph";
  readonly labelled: "inline" | "margin";
  readonly kind: "chat";
};

/** One of the things to pick; `image` is shown with it. */
export type Choice = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly html: string;
  readonly color: string;
  readonly key: string;
  readonly image: string;
};

/** `many` lets people pick more than one. `choices="$name"` takes them from the task. */
export type Choices = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "choices";
  readonly choices: readonly Choice[];
  readonly variable: string;
  readonly many: boolean;
  readonly layout: "inline" | "vertical" | "select";
  readonly default: readonly string[];
};

/** The names of what was picked, in the order of the question. */
export type ChoicesAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "choices";
  readonly chosen: readonly string[];
};

/** Its children below each other. A `sticky` one stays in sight while its neighbours scroll. */
export type Column = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "column";
  readonly sticky: boolean;
};

/** `max_length` counts code points; `default` is there to be rewritten. */
export type Comment = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "comment";
  readonly placeholder: string;
  readonly default: string;
  readonly rows: number;
  readonly max_length: number;
};

/** What was written. */
export type CommentAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "comment";
  readonly text: string;
};

/** `task` is the id of a task; `skipped` gives the reason where there is no annotation. */
export type Completion = {
  readonly wire: number;
  readonly id: string;
  readonly widget: string;
  readonly task: string;
  readonly ticket: string | null;
  readonly carried: Carried | null;
  readonly annotation: Annotation;
  readonly predictions: readonly Annotation[];
  readonly skipped: string | null;
  readonly created_at: string | null;
  readonly lead_time: number | null;
};

/** `only` says how much of a moment is asked for; `min` and `max` are written like answers. */
export type DateTime = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "datetime";
  readonly only: "datetime" | "date" | "time" | "month" | "year";
  readonly min: string;
  readonly max: string;
  readonly default: string;
};

/** ISO 8601, in the local time of whoever answers: no zone. */
export type DateTimeAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "datetime";
  readonly datetime: string;
};

/** A list of turns, or the address of one: `speaker` and `says` name their fields. A turn may also have a `role`, and a `start` and `end` in seconds, or a `time`. The turns are its items. `sync`: sources of that name play together, and a click on the time of a turn goes there. Its regions are counted in code points of all turns, one line break between two; a turn without a text counts as an empty one. */
export type DialogueSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly granularity: "symbol" | "word" | "sentence" | "paragraph";
  readonly labelled: "inline" | "margin";
  readonly kind: "dialogue";
  readonly speaker: string;
  readonly says: string;
  readonly sync: string;
};

/** Shows a PDF; its pages are its items, counted from 0, and regions lie on them. Boxes are measured in points (72 to an inch) from the top left corner of the page as it is shown, after its own rotation. Spans are counted in the text of the page, as pdf.js reads it: its items in their order, as they are, a line feed behind each that ends a line, and U+FFFD for each NUL. The `Page` space of an annotation has the page's size and its text's checksum. On a page, labels always stand inline. */
export type DocumentSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly granularity: "symbol" | "word" | "sentence" | "paragraph";
  readonly labelled: "inline" | "margin";
  readonly kind: "document";
};

/** Pixels; `x` and `y` are the centre; turned clockwise, in degrees. */
export type Ellipse = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "ellipse";
  readonly x: number;
  readonly y: number;
  readonly radius_x: number;
  readonly radius_y: number;
  readonly rotation: number;
};

/** At most `most`; `editable` lets people change one that stands, `unique` takes none twice. */
export type Entries = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "entries";
  readonly placeholder: string;
  readonly default: readonly string[];
  readonly rows: number;
  readonly max_length: number;
  readonly most: number | null;
  readonly editable: boolean;
  readonly unique: boolean;
};

/** What was written, in the order in which it stands. */
export type EntriesAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "entries";
  readonly texts: readonly string[];
};

/** One thing to rank; `text` and `image` are shown below its title. */
export type Entry = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly html: string;
  readonly color: string;
  readonly key: string;
  readonly text: string;
  readonly image: string;
};

/** All of the rules hold. */
export type Every = {
  readonly kind: "every";
  readonly rules: readonly AnyRule[];
};

/** A plane for a number of seconds; `rate` is its frames in a second, where that is known. */
export type Film = {
  readonly kind: "film";
  readonly width: number;
  readonly height: number;
  readonly duration: number;
  readonly rate: number | null;
};

/** A field that narrows the labels or choices `of` a name, or those that follow. */
export type Filter = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "filter";
  readonly of: string;
  readonly placeholder: string;
  readonly min_length: number;
};

/** A tag of another tool that we carry and do not show. */
export type Foreign = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "foreign";
  readonly tag: string;
  readonly text: string;
  readonly children: readonly Foreign[];
};

/** A table: rows from 0, and the names of its columns, in order. */
export type Grid = {
  readonly kind: "grid";
  readonly rows: number;
  readonly columns: readonly string[];
};

/** Its children under a title that folds them away. */
export type Group = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "group";
  readonly title: string;
  readonly open: boolean;
};

/** A line of words above what follows. */
export type Header = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "header";
  readonly text: string;
  readonly level: number;
  readonly underline: boolean;
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
};

/** Shows HTML, sanitised; its regions are counted in code points of the text in it. They are all texts of it that are seen, one after the other. `by_url`: the task has the address of the document, which is read as `encoding` says; "base64" and "base64unicode" are what a task may have in place of the document itself. */
export type HtmlSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly granularity: "symbol" | "word" | "sentence" | "paragraph";
  readonly labelled: "inline" | "margin";
  readonly kind: "html";
  readonly by_url: boolean;
  readonly encoding: string;
};

/** Shows one image, or those of a list; regions are counted in pixels after EXIF rotation. The images of a list are pages; up to a dozen may stand `side_by_side`. */
export type ImageSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly kind: "image";
  readonly side_by_side: boolean;
};

/** How a task is shown and what is asked. Its `version` is the hash of its content. With `auto_submit` a task is submitted by its last answer, where each question takes one act to answer: one of several choices, a rating, yes or no. */
export type Interface = {
  readonly body: readonly AnyNode[];
  readonly title: string;
  readonly instructions: string;
  readonly auto_submit: boolean;
};

/** Seconds; an instant starts and ends at once. `channel` is the one it is about, if one. */
export type Interval = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "interval";
  readonly start: number;
  readonly end: number;
  readonly channel: string | null;
};

/** A place in the tree. Items below one parent differ in their names. */
export type Item = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly html: string;
  readonly color: string;
  readonly key: string;
  readonly children: readonly Item[];
};

/** Pixels; not `seen`, it is there and something covers it. */
export type Joint = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly seen: boolean;
};

/** Where the box is at a time in seconds; not `visible`, it is gone from here on. */
export type KeyFrame = {
  readonly time: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly visible: boolean;
};

/** What a region is called. At most `most` regions of a task are called so. `joints` names the points of its skeletons, in the order in which they are set, and `bones` the pairs of them that a line joins. A label that comes from the task has none. */
export type Label = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly html: string;
  readonly color: string;
  readonly key: string;
  readonly most: number | null;
  readonly joints: readonly string[];
  readonly bones: readonly (readonly [string, string])[];
};

/** The labels of one source. `many` lets one region carry several of them. `labels="$name"` takes them from the task; without any, regions are drawn unnamed. */
export type Labels = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "labels";
  readonly name: string;
  readonly title: string;
  readonly of: string;
  readonly labels: readonly Label[];
  readonly variable: string;
  readonly draws: readonly string[];
  readonly many: boolean;
  readonly when: AnyRule | null;
};

/** Two to eight outputs to be compared: child for child what the models in `names` made. With one source for a child, and no names, its contestants are the predictions on that source. `against` names the one that the others are compared with, or "mine" for what people marked; without it each is compared with the one before. `merged` names the question about a text that the best parts of the outputs are taken into. */
export type Lineup = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "lineup";
  readonly names: readonly string[];
  readonly show: "side_by_side" | "stacked" | "overlay" | "one";
  readonly against: string;
  readonly merged: string;
};

/** A list of texts, or of objects with an `id`, a `title` and a `body`. A question `per_item` stands on each card. `el.Choices(name="best", of="hits", choices="$hits")` picks one of them, an `el.Ranking` with `entries="$hits"` puts them in order. */
export type ListSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly kind: "list";
};

/** A region that points at something; not `wanted`, it points at what is beside it. */
export type Mark = {
  readonly region: AnyRegion;
  readonly wanted: boolean;
};

/** Words with some form. HTML in them is shown sanitised. */
export type Markdown = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "markdown";
  readonly text: string;
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
};

/** Run lengths, row by row: `runs` count pixels that are off, on, off, and so on. */
export type Mask = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "mask";
  readonly width: number;
  readonly height: number;
  readonly runs: readonly number[];
};

/** The other rule does not hold. */
export type Not = {
  readonly kind: "not";
  readonly rule: AnyRule;
};

/** A plane with a text on it, which may be empty: spans are counted in the text of the page. */
export type Page = {
  readonly kind: "page";
  readonly width: number;
  readonly height: number;
  readonly length: number;
  readonly checksum: string;
};

/** One child at a time, in order. */
export type Pages = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "pages";
};

/** `left` and `right` name the two sources, if they are sources. `ties` allows "as good". */
export type Pairwise = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "pairwise";
  readonly left: string;
  readonly right: string;
  readonly ties: boolean;
  readonly both_bad: boolean;
};

/** The better one, or that neither is. */
export type PairwiseAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "pairwise";
  readonly picked: "left" | "right" | "tie" | "both_bad";
};

/** Text, counted in Unicode code points. `checksum` is the CRC-32 of it in UTF-8, as eight hex digits: another one is another text. "" is not known. */
export type Passage = {
  readonly kind: "passage";
  readonly length: number;
  readonly checksum: string;
};

/** Pixels; `closed` joins the last point with the first. */
export type Path = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "path";
  readonly points: readonly Vertex[];
  readonly closed: boolean;
};

/** Pixels after EXIF rotation; the origin is the top left corner. */
export type Plane = {
  readonly kind: "plane";
  readonly width: number;
  readonly height: number;
};

/** Pixels; `size` is the width of the dot that stands for it. */
export type Point = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "point";
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** Pixels; the last corner joins the first. `holes` are rings inside. */
export type Polygon = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "polygon";
  readonly points: readonly (readonly [number, number])[];
  readonly holes: readonly (readonly (readonly [number, number])[])[];
};

/** A question to a model: what lies at these marks, of the source of this task? `shown` is the address or the text that was on the screen; trust your own copy of the task. `labels` are those in hand. A prompt that `refines` an earlier one has its marks too. */
export type Prompt = {
  readonly id: string;
  readonly task: string;
  readonly source: string;
  readonly item: number | null;
  readonly shown: string;
  readonly space: AnySpace | null;
  readonly labels: readonly string[];
  readonly marks: readonly Mark[];
  readonly refines: string | null;
};

/** The answer to the prompt of that id: regions to take over, or what the `problem` was. */
export type Proposal = {
  readonly prompt: string;
  readonly regions: readonly AnyRegion[];
  readonly problem: string;
};

/** From `min` to `max` in steps that are counted from `min`; without `step`, any number. */
export type Quantity = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "quantity";
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly default: number | null;
  readonly slider: boolean;
  readonly unit: string;
};

/** The number. */
export type QuantityAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "quantity";
  readonly number: number;
};

/** `entries="$name"` takes them from the task; a list source that it is `of` shows in it. */
export type Ranking = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "ranking";
  readonly entries: readonly Entry[];
  readonly variable: string;
  readonly buckets: readonly Bucket[];
};

/** The names of the entries: in `order`, or by bucket, the best first. */
export type RankingAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "ranking";
  readonly order: readonly string[];
  readonly buckets: { readonly [key: string]: readonly string[] };
};

/** From `lowest` to `stars`; the star may be another `icon`. Of faces and numbers each step has its own. `low` and `high` are the words at the two ends. */
export type Rating = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "rating";
  readonly stars: number;
  readonly icon: "star" | "heart" | "fire" | "smile" | "face" | "number";
  readonly lowest: number;
  readonly low: string;
  readonly high: string;
  readonly size: "small" | "medium" | "large";
  readonly default: number | null;
};

/** How many stars, or which step of a scale. */
export type RatingAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "rating";
  readonly rating: number;
};

/** A completion is kept. `new` is false where it had been kept before. */
export type Receipt = {
  readonly id: string;
  readonly task: string;
  readonly revision: number;
  readonly verified: boolean;
  readonly new: boolean;
};

/** A completion was not taken, and why. */
export type Refusal = {
  readonly id: string;
  readonly reason: string;
  readonly code: string;
};

/** From the region `start` to the region `end`; `direction` says which way it reads. */
export type Relation = {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly direction: "forward" | "backward" | "both" | "none";
  readonly labels: readonly string[];
  readonly derived_from: string | null;
};

/** Lets people relate two regions; `labels` say how, `many` lets one relation carry several. */
export type Relations = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "relations";
  readonly name: string;
  readonly title: string;
  readonly labels: readonly Label[];
  readonly many: boolean;
};

/** Its children once for each item of a list; `index` stands for the number in them. */
export type Repeat = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "repeat";
  readonly on: string;
  readonly index: string;
  readonly paged: boolean;
};

/** The text of what it is asked about, to be changed; what changed is shown word by word. That is the marked text with `per_region`, the turn or the message with `per_item`, and otherwise all that the source `of` shows. `text` is another one, such as `"$answer"`. `default` is there in its place at first; `max_length` counts code points. */
export type Rewrite = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "rewrite";
  readonly text: string;
  readonly default: string;
  readonly rows: number;
  readonly max_length: number;
};

/** The text as it should be. While nothing is changed there is no answer. */
export type RewriteAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "rewrite";
  readonly text: string;
};

/** Its children side by side; below each other where there is no room. */
export type Row = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "row";
};

/** A region is selected: with one of these labels, from that set of labels, or any at all. */
export type Selected = {
  readonly kind: "selected";
  readonly labels: readonly string[];
  readonly drawn_by: string;
};

/** Columns by name, or the URL of a file with them. `time` names the column of the time: numbers, dates as ISO 8601 has them, or as `time_format` says in the words of strptime. Without one a row comes every `1 / rate` seconds. Dates with an offset are shown in the time zone `zone`, or where that is "" in that of the file; those without one are shown as they are. Without `channels`, every other column that holds numbers is one. */
export type SeriesSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly sync: string;
  readonly kind: "series";
  readonly channels: readonly Channel[];
  readonly time: string;
  readonly time_format: string;
  readonly rate: number;
  readonly zone: string;
  readonly separator: string;
};

/** Joints in the order of their label's `joints`; one that is not there is left out. */
export type Skeleton = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "skeleton";
  readonly joints: readonly Joint[];
};

/** At least one of the rules holds. */
export type Some = {
  readonly kind: "some";
  readonly rules: readonly AnyRule[];
};

/** Code points, `end` exclusive; `text` quotes what was marked. In HTML, `xpaths` says it once more, as Label Studio does. */
export type Span = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "span";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly xpaths: XPaths | null;
};

/** CSS for this interface alone: selectors with their properties. */
export type Style = {
  readonly kept: { readonly [key: string]: string };
  readonly kind: "style";
  readonly rules: { readonly [key: string]: { readonly [key: string]: string } };
};

/** A tag that a model suggests, with how sure it is. */
export type Suggestion = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly html: string;
  readonly color: string;
  readonly key: string;
  readonly score: number | null;
};

/** An object, or a list of rows, which are its items: a question `per_item` is asked of each. Its regions are cells. To choose among rows or to rank them, a `Choices` or a `Ranking` that is `of` the table takes them as its `choices` or `entries`: `el.Ranking(name="best", of="rows", entries="$rows")`. A row is stored by its `id`, or as "#2" where it has none of its own. */
export type TableSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly kind: "table";
};

/** One child at a time; a group's title is its tab. */
export type Tabs = {
  readonly kept: { readonly [key: string]: string };
  readonly children: readonly AnyNode[];
  readonly when: AnyRule | null;
  readonly style: { readonly [key: string]: string };
  readonly class_name: string;
  readonly kind: "tabs";
};

/** One that was taken. `rank` counts the suggestions from 1; what was written has none. */
export type Tag = {
  readonly name: string;
  readonly rank: number | null;
  readonly score: number | null;
};

/** The best suggestion stands first. `free` lets people write tags that nobody suggested. */
export type Tags = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "tags";
  readonly suggestions: readonly Suggestion[];
  readonly variable: string;
  readonly free: boolean;
  readonly most: number | null;
  readonly placeholder: string;
};

/** What was taken, in the order in which it was. */
export type TagsAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "tags";
  readonly tags: readonly Tag[];
};

/** `data` holds what the sources of an interface point at with their `$variables`. */
export type Task = {
  readonly id: string;
  readonly data: { readonly [key: string]: Json };
  readonly meta: { readonly [key: string]: Json };
};

/** The tree is written, comes from the task (`items="$name"`), or is loaded from a `url`. `inline` shows it as a nested list, open; otherwise it unfolds from a button. */
export type Taxonomy = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "taxonomy";
  readonly items: readonly Item[];
  readonly variable: string;
  readonly url: string;
  readonly many: boolean;
  readonly most: number | null;
  readonly leaves_only: boolean;
  readonly show_path: boolean;
  readonly separator: string;
  readonly placeholder: string;
  readonly inline: boolean;
  readonly default: readonly (readonly string[])[];
};

/** What was picked: each as the names from the root to it. */
export type TaxonomyAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "taxonomy";
  readonly paths: readonly (readonly string[])[];
};

/** Shows a text as it is; its regions are counted in code points. The texts of a list are pages, which are its items. `by_url`: the task has the address of the text, which is read as `encoding` says. */
export type TextSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly granularity: "symbol" | "word" | "sentence" | "paragraph";
  readonly labelled: "inline" | "margin";
  readonly kind: "text";
  readonly by_url: boolean;
  readonly encoding: string;
};

/** Seconds, or whatever a time series counts in. Of dates they are those since 1970; `zone` then says in which time zone they were written: an offset such as "+02:00", a name such as "Europe/Berlin", or "" for none. */
export type Timeline = {
  readonly kind: "timeline";
  readonly start: number;
  readonly end: number;
  readonly zone: string | null;
};

/** Pixels and seconds; between two key frames the box moves evenly. */
export type Track = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly confirmed: boolean;
  readonly item: number | null;
  readonly parent: string | null;
  readonly note: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly meta: { readonly [key: string]: Json };
  readonly kind: "track";
  readonly frames: readonly KeyFrame[];
};

/** Some region carries one of these labels. */
export type Used = {
  readonly kind: "used";
  readonly labels: readonly string[];
};

/** A point of a path. The two handles bend the line before it and after it. */
export type Vertex = {
  readonly x: number;
  readonly y: number;
  readonly before: readonly [number, number] | null;
  readonly after: readonly [number, number] | null;
};

/** Its regions are counted in seconds and pixels. `rate` is its frames in a second, where its file does not say it. */
export type VideoSource = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly sync: string;
  readonly kind: "video";
  readonly rate: number | null;
};

/** Where a span lies in HTML: text nodes by their XPaths, offsets into them in code points. */
export type XPaths = {
  readonly start: string;
  readonly start_offset: number;
  readonly end: string;
  readonly end_offset: number;
};

/** `yes` and `no` are the words for it; a "thumb" is shown with them, up or down. */
export type YesNo = {
  readonly kept: { readonly [key: string]: string };
  readonly name: string;
  readonly title: string;
  readonly untitled: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly required_message: string;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly per_item: boolean;
  readonly when: AnyRule | null;
  readonly kind: "yes_no";
  readonly yes: string;
  readonly no: string;
  readonly icon: "" | "thumb";
  readonly default: boolean | null;
};

/** Whether it is so. */
export type YesNoAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly item: number | null;
  readonly kind: "yes_no";
  readonly yes: boolean;
};

/** Every type of the wire by its name. */
export type Wire = {
  readonly Accordion: Accordion;
  readonly Annotation: Annotation;
  readonly Answered: Answered;
  readonly AnyAnswer: AnyAnswer;
  readonly AnyNode: AnyNode;
  readonly AnyQuestion: AnyQuestion;
  readonly AnyRegion: AnyRegion;
  readonly AnyRule: AnyRule;
  readonly AnySource: AnySource;
  readonly AnySpace: AnySpace;
  readonly AudioSource: AudioSource;
  readonly Box: Box;
  readonly Bucket: Bucket;
  readonly Carried: Carried;
  readonly Cells: Cells;
  readonly Channel: Channel;
  readonly ChatSource: ChatSource;
  readonly Choice: Choice;
  readonly Choices: Choices;
  readonly ChoicesAnswer: ChoicesAnswer;
  readonly Column: Column;
  readonly Comment: Comment;
  readonly CommentAnswer: CommentAnswer;
  readonly Completion: Completion;
  readonly DateTime: DateTime;
  readonly DateTimeAnswer: DateTimeAnswer;
  readonly DialogueSource: DialogueSource;
  readonly DocumentSource: DocumentSource;
  readonly Ellipse: Ellipse;
  readonly Entries: Entries;
  readonly EntriesAnswer: EntriesAnswer;
  readonly Entry: Entry;
  readonly Every: Every;
  readonly Film: Film;
  readonly Filter: Filter;
  readonly Foreign: Foreign;
  readonly Grid: Grid;
  readonly Group: Group;
  readonly Header: Header;
  readonly HtmlSource: HtmlSource;
  readonly ImageSource: ImageSource;
  readonly Interface: Interface;
  readonly Interval: Interval;
  readonly Item: Item;
  readonly Joint: Joint;
  readonly KeyFrame: KeyFrame;
  readonly Label: Label;
  readonly Labels: Labels;
  readonly Lineup: Lineup;
  readonly ListSource: ListSource;
  readonly Mark: Mark;
  readonly Markdown: Markdown;
  readonly Mask: Mask;
  readonly Not: Not;
  readonly Page: Page;
  readonly Pages: Pages;
  readonly Pairwise: Pairwise;
  readonly PairwiseAnswer: PairwiseAnswer;
  readonly Passage: Passage;
  readonly Path: Path;
  readonly Plane: Plane;
  readonly Point: Point;
  readonly Polygon: Polygon;
  readonly Prompt: Prompt;
  readonly Proposal: Proposal;
  readonly Quantity: Quantity;
  readonly QuantityAnswer: QuantityAnswer;
  readonly Ranking: Ranking;
  readonly RankingAnswer: RankingAnswer;
  readonly Rating: Rating;
  readonly RatingAnswer: RatingAnswer;
  readonly Receipt: Receipt;
  readonly Refusal: Refusal;
  readonly Relation: Relation;
  readonly Relations: Relations;
  readonly Repeat: Repeat;
  readonly Rewrite: Rewrite;
  readonly RewriteAnswer: RewriteAnswer;
  readonly Row: Row;
  readonly Selected: Selected;
  readonly SeriesSource: SeriesSource;
  readonly Skeleton: Skeleton;
  readonly Some: Some;
  readonly Span: Span;
  readonly Style: Style;
  readonly Suggestion: Suggestion;
  readonly TableSource: TableSource;
  readonly Tabs: Tabs;
  readonly Tag: Tag;
  readonly Tags: Tags;
  readonly TagsAnswer: TagsAnswer;
  readonly Task: Task;
  readonly Taxonomy: Taxonomy;
  readonly TaxonomyAnswer: TaxonomyAnswer;
  readonly TextSource: TextSource;
  readonly Timeline: Timeline;
  readonly Track: Track;
  readonly Used: Used;
  readonly Vertex: Vertex;
  readonly VideoSource: VideoSource;
  readonly XPaths: XPaths;
  readonly YesNo: YesNo;
  readonly YesNoAnswer: YesNoAnswer;
};

export const shapes: { readonly [name in keyof Wire]: Shape } = {
  Accordion: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["accordion"]}, "accordion"]}},
  Annotation: {"fields": {"id": ["id"], "author": ["string", ""], "model": [{"maybe": "string"}, null], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "regions": [{"list": {"ref": "AnyRegion"}}, []], "relations": [{"list": {"ref": "Relation"}}, []], "answers": [{"list": {"ref": "AnyAnswer"}}, []], "spaces": [{"record": {"ref": "AnySpace"}}, {}]}},
  Answered: {"fields": {"kind": [{"is": ["answered"]}, "answered"], "question": ["string", ""], "values": [{"list": "string"}, []]}},
  AnyAnswer: {"kinds": {"choices": "ChoicesAnswer", "comment": "CommentAnswer", "datetime": "DateTimeAnswer", "entries": "EntriesAnswer", "pairwise": "PairwiseAnswer", "quantity": "QuantityAnswer", "ranking": "RankingAnswer", "rating": "RatingAnswer", "rewrite": "RewriteAnswer", "tags": "TagsAnswer", "taxonomy": "TaxonomyAnswer", "yes_no": "YesNoAnswer"}},
  AnyNode: {"kinds": {"accordion": "Accordion", "audio": "AudioSource", "chat": "ChatSource", "choices": "Choices", "column": "Column", "comment": "Comment", "datetime": "DateTime", "dialogue": "DialogueSource", "document": "DocumentSource", "entries": "Entries", "filter": "Filter", "foreign": "Foreign", "group": "Group", "header": "Header", "html": "HtmlSource", "image": "ImageSource", "labels": "Labels", "lineup": "Lineup", "list": "ListSource", "markdown": "Markdown", "pages": "Pages", "pairwise": "Pairwise", "quantity": "Quantity", "ranking": "Ranking", "rating": "Rating", "relations": "Relations", "repeat": "Repeat", "rewrite": "Rewrite", "row": "Row", "series": "SeriesSource", "style": "Style", "table": "TableSource", "tabs": "Tabs", "tags": "Tags", "taxonomy": "Taxonomy", "text": "TextSource", "video": "VideoSource", "yes_no": "YesNo"}},
  AnyQuestion: {"kinds": {"choices": "Choices", "comment": "Comment", "datetime": "DateTime", "entries": "Entries", "pairwise": "Pairwise", "quantity": "Quantity", "ranking": "Ranking", "rating": "Rating", "rewrite": "Rewrite", "tags": "Tags", "taxonomy": "Taxonomy", "yes_no": "YesNo"}},
  AnyRegion: {"kinds": {"box": "Box", "cells": "Cells", "ellipse": "Ellipse", "interval": "Interval", "mask": "Mask", "path": "Path", "point": "Point", "polygon": "Polygon", "skeleton": "Skeleton", "span": "Span", "track": "Track"}},
  AnyRule: {"kinds": {"answered": "Answered", "every": "Every", "not": "Not", "selected": "Selected", "some": "Some", "used": "Used"}},
  AnySource: {"kinds": {"audio": "AudioSource", "chat": "ChatSource", "dialogue": "DialogueSource", "document": "DocumentSource", "html": "HtmlSource", "image": "ImageSource", "list": "ListSource", "series": "SeriesSource", "table": "TableSource", "text": "TextSource", "video": "VideoSource"}},
  AnySpace: {"kinds": {"film": "Film", "grid": "Grid", "page": "Page", "passage": "Passage", "plane": "Plane", "timeline": "Timeline"}},
  AudioSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "sync": ["string", ""], "kind": [{"is": ["audio"]}, "audio"], "peaks": ["string", ""], "spectrogram": ["boolean", false], "apart": ["boolean", false]}},
  Box: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["box"]}, "box"], "x": ["number"], "y": ["number"], "width": [{"number": "number", "above": 0}], "height": [{"number": "number", "above": 0}], "rotation": ["number", 0]}},
  Bucket: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "hint": ["string", ""], "html": ["string", ""], "color": ["string", ""], "key": ["string", ""], "default": ["boolean", false]}},
  Carried: {"fields": {"task": [{"ref": "Task"}], "interface": [{"ref": "Interface"}]}},
  Cells: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["cells"]}, "cells"], "row": [{"number": "integer", "least": 0}], "column": [{"number": "integer", "least": 0}], "rows": [{"number": "integer", "above": 0}, 1], "columns": [{"number": "integer", "above": 0}, 1], "text": ["string", ""]}},
  Channel: {"fields": {"kept": [{"record": "string"}, {}], "column": ["string"], "title": ["string", ""], "unit": ["string", ""], "format": ["string", ""], "color": ["string", ""], "height": [{"maybe": {"number": "number", "above": 0}}, null], "low": [{"maybe": "number"}, null], "high": [{"maybe": "number"}, null], "group": ["string", ""], "hidden": ["boolean", false]}},
  ChatSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "granularity": [{"is": ["symbol", "word", "sentence", "paragraph"]}, "symbol"], "labelled": [{"is": ["inline", "margin"]}, "inline"], "kind": [{"is": ["chat"]}, "chat"]}},
  Choice: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "hint": ["string", ""], "html": ["string", ""], "color": ["string", ""], "key": ["string", ""], "image": ["string", ""]}},
  Choices: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["choices"]}, "choices"], "choices": [{"list": {"ref": "Choice"}}, []], "variable": ["string", ""], "many": ["boolean", false], "layout": [{"is": ["inline", "vertical", "select"]}, "inline"], "default": [{"list": "string"}, []]}},
  ChoicesAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["choices"]}, "choices"], "chosen": [{"list": "string"}]}},
  Column: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["column"]}, "column"], "sticky": ["boolean", false]}},
  Comment: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["comment"]}, "comment"], "placeholder": ["string", ""], "default": ["string", ""], "rows": [{"number": "integer", "least": 1, "most": 50}, 1], "max_length": [{"number": "integer", "least": 1, "most": 100000}, 10000]}},
  CommentAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["comment"]}, "comment"], "text": ["string"]}},
  Completion: {"fields": {"wire": ["integer", 1], "id": ["id"], "widget": ["string", ""], "task": ["string"], "ticket": [{"maybe": "string"}, null], "carried": [{"maybe": {"ref": "Carried"}}, null], "annotation": [{"ref": "Annotation"}], "predictions": [{"list": {"ref": "Annotation"}}, []], "skipped": [{"maybe": "string"}, null], "created_at": [{"maybe": "string"}, null], "lead_time": [{"maybe": {"number": "number", "least": 0}}, null]}},
  DateTime: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["datetime"]}, "datetime"], "only": [{"is": ["datetime", "date", "time", "month", "year"]}, "datetime"], "min": ["string", ""], "max": ["string", ""], "default": ["string", ""]}},
  DateTimeAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["datetime"]}, "datetime"], "datetime": ["string"]}},
  DialogueSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "granularity": [{"is": ["symbol", "word", "sentence", "paragraph"]}, "symbol"], "labelled": [{"is": ["inline", "margin"]}, "inline"], "kind": [{"is": ["dialogue"]}, "dialogue"], "speaker": ["string", "author"], "says": ["string", "text"], "sync": ["string", ""]}},
  DocumentSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "granularity": [{"is": ["symbol", "word", "sentence", "paragraph"]}, "symbol"], "labelled": [{"is": ["inline", "margin"]}, "inline"], "kind": [{"is": ["document"]}, "document"]}},
  Ellipse: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["ellipse"]}, "ellipse"], "x": ["number"], "y": ["number"], "radius_x": [{"number": "number", "above": 0}], "radius_y": [{"number": "number", "above": 0}], "rotation": ["number", 0]}},
  Entries: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["entries"]}, "entries"], "placeholder": ["string", ""], "default": [{"list": "string"}, []], "rows": [{"number": "integer", "least": 1, "most": 50}, 1], "max_length": [{"number": "integer", "least": 1, "most": 100000}, 10000], "most": [{"maybe": {"number": "integer", "least": 1}}, null], "editable": ["boolean", true], "unique": ["boolean", false]}},
  EntriesAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["entries"]}, "entries"], "texts": [{"list": "string"}]}},
  Entry: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "hint": ["string", ""], "html": ["string", ""], "color": ["string", ""], "key": ["string", ""], "text": ["string", ""], "image": ["string", ""]}},
  Every: {"fields": {"kind": [{"is": ["every"]}, "every"], "rules": [{"list": {"ref": "AnyRule"}}]}},
  Film: {"fields": {"kind": [{"is": ["film"]}, "film"], "width": [{"number": "number", "above": 0}], "height": [{"number": "number", "above": 0}], "duration": [{"number": "number", "above": 0}], "rate": [{"maybe": {"number": "number", "above": 0}}, null]}},
  Filter: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["filter"]}, "filter"], "of": ["string", ""], "placeholder": ["string", ""], "min_length": [{"number": "integer", "least": 0}, 1]}},
  Foreign: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["foreign"]}, "foreign"], "tag": ["string"], "text": ["string", ""], "children": [{"list": {"ref": "Foreign"}}, []]}},
  Grid: {"fields": {"kind": [{"is": ["grid"]}, "grid"], "rows": [{"number": "integer", "above": 0}], "columns": [{"list": "string"}, []]}},
  Group: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["group"]}, "group"], "title": ["string", ""], "open": ["boolean", true]}},
  Header: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["header"]}, "header"], "text": ["string"], "level": [{"number": "integer", "least": 1, "most": 6}, 4], "underline": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}]}},
  HtmlSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "granularity": [{"is": ["symbol", "word", "sentence", "paragraph"]}, "symbol"], "labelled": [{"is": ["inline", "margin"]}, "inline"], "kind": [{"is": ["html"]}, "html"], "by_url": ["boolean", false], "encoding": ["string", "utf-8"]}},
  ImageSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "kind": [{"is": ["image"]}, "image"], "side_by_side": ["boolean", false]}},
  Interface: {"fields": {"body": [{"list": {"ref": "AnyNode"}}], "title": ["string", ""], "instructions": ["string", ""], "auto_submit": ["boolean", false]}},
  Interval: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["interval"]}, "interval"], "start": ["number"], "end": ["number"], "channel": [{"maybe": "string"}, null]}},
  Item: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "hint": ["string", ""], "html": ["string", ""], "color": ["string", ""], "key": ["string", ""], "children": [{"list": {"ref": "Item"}}, []]}},
  Joint: {"fields": {"name": ["string"], "x": ["number"], "y": ["number"], "seen": ["boolean", true]}},
  KeyFrame: {"fields": {"time": [{"number": "number", "least": 0}], "x": ["number"], "y": ["number"], "width": [{"number": "number", "above": 0}], "height": [{"number": "number", "above": 0}], "rotation": ["number", 0], "visible": ["boolean", true]}},
  Label: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "hint": ["string", ""], "html": ["string", ""], "color": ["string", ""], "key": ["string", ""], "most": [{"maybe": {"number": "integer", "least": 1}}, null], "joints": [{"list": "string"}, []], "bones": [{"list": {"tuple": ["string", "string"]}}, []]}},
  Labels: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["labels"]}, "labels"], "name": ["string", "labels"], "title": ["string", ""], "of": ["string"], "labels": [{"list": {"ref": "Label"}}, []], "variable": ["string", ""], "draws": [{"list": "string"}, []], "many": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null]}},
  Lineup: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["lineup"]}, "lineup"], "names": [{"list": "string"}, []], "show": [{"is": ["side_by_side", "stacked", "overlay", "one"]}, "side_by_side"], "against": ["string", ""], "merged": ["string", ""]}},
  ListSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "kind": [{"is": ["list"]}, "list"]}},
  Mark: {"fields": {"region": [{"ref": "AnyRegion"}], "wanted": ["boolean", true]}},
  Markdown: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["markdown"]}, "markdown"], "text": ["string"], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""]}},
  Mask: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["mask"]}, "mask"], "width": [{"number": "integer", "above": 0}], "height": [{"number": "integer", "above": 0}], "runs": [{"list": {"number": "integer", "least": 0}}]}},
  Not: {"fields": {"kind": [{"is": ["not"]}, "not"], "rule": [{"ref": "AnyRule"}]}},
  Page: {"fields": {"kind": [{"is": ["page"]}, "page"], "width": [{"number": "number", "above": 0}], "height": [{"number": "number", "above": 0}], "length": [{"number": "integer", "least": 0}, 0], "checksum": ["string", ""]}},
  Pages: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["pages"]}, "pages"]}},
  Pairwise: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["pairwise"]}, "pairwise"], "left": ["string", ""], "right": ["string", ""], "ties": ["boolean", true], "both_bad": ["boolean", true]}},
  PairwiseAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["pairwise"]}, "pairwise"], "picked": [{"is": ["left", "right", "tie", "both_bad"]}]}},
  Passage: {"fields": {"kind": [{"is": ["passage"]}, "passage"], "length": [{"number": "integer", "above": 0}], "checksum": ["string", ""]}},
  Path: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["path"]}, "path"], "points": [{"list": {"ref": "Vertex"}, "least": 2}], "closed": ["boolean", false]}},
  Plane: {"fields": {"kind": [{"is": ["plane"]}, "plane"], "width": [{"number": "number", "above": 0}], "height": [{"number": "number", "above": 0}]}},
  Point: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["point"]}, "point"], "x": ["number"], "y": ["number"], "size": [{"number": "number", "least": 0}, 4]}},
  Polygon: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["polygon"]}, "polygon"], "points": [{"list": {"tuple": ["number", "number"]}, "least": 3}], "holes": [{"list": {"list": {"tuple": ["number", "number"]}, "least": 3}}, []]}},
  Prompt: {"fields": {"id": ["id"], "task": ["string"], "source": ["string"], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "shown": ["string", ""], "space": [{"maybe": {"ref": "AnySpace"}}, null], "labels": [{"list": "string"}, []], "marks": [{"list": {"ref": "Mark"}}], "refines": [{"maybe": "string"}, null]}},
  Proposal: {"fields": {"prompt": ["string"], "regions": [{"list": {"ref": "AnyRegion"}}, []], "problem": ["string", ""]}},
  Quantity: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["quantity"]}, "quantity"], "min": [{"maybe": "number"}, null], "max": [{"maybe": "number"}, null], "step": [{"maybe": {"number": "number", "above": 0}}, null], "default": [{"maybe": "number"}, null], "slider": ["boolean", false], "unit": ["string", ""]}},
  QuantityAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["quantity"]}, "quantity"], "number": ["number"]}},
  Ranking: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["ranking"]}, "ranking"], "entries": [{"list": {"ref": "Entry"}}, []], "variable": ["string", ""], "buckets": [{"list": {"ref": "Bucket"}}, []]}},
  RankingAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["ranking"]}, "ranking"], "order": [{"list": "string"}, []], "buckets": [{"record": {"list": "string"}}, {}]}},
  Rating: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["rating"]}, "rating"], "stars": [{"number": "integer", "least": 1, "most": 20}, 5], "icon": [{"is": ["star", "heart", "fire", "smile", "face", "number"]}, "star"], "lowest": [{"number": "integer", "least": 0, "most": 1}, 1], "low": ["string", ""], "high": ["string", ""], "size": [{"is": ["small", "medium", "large"]}, "medium"], "default": [{"maybe": {"number": "integer", "least": 0}}, null]}},
  RatingAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["rating"]}, "rating"], "rating": [{"number": "integer", "least": 0}]}},
  Receipt: {"fields": {"id": ["string"], "task": ["string"], "revision": ["integer"], "verified": ["boolean"], "new": ["boolean", true]}},
  Refusal: {"fields": {"id": ["string"], "reason": ["string"], "code": ["string", "invalid"]}},
  Relation: {"fields": {"id": ["id"], "start": ["string"], "end": ["string"], "direction": [{"is": ["forward", "backward", "both", "none"]}, "forward"], "labels": [{"list": "string"}, []], "derived_from": [{"maybe": "string"}, null]}},
  Relations: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["relations"]}, "relations"], "name": ["string", "relations"], "title": ["string", ""], "labels": [{"list": {"ref": "Label"}}, []], "many": ["boolean", false]}},
  Repeat: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["repeat"]}, "repeat"], "on": ["string"], "index": ["string", "{{idx}}"], "paged": ["boolean", false]}},
  Rewrite: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["rewrite"]}, "rewrite"], "text": ["string", ""], "default": ["string", ""], "rows": [{"number": "integer", "least": 1, "most": 50}, 2], "max_length": [{"number": "integer", "least": 1, "most": 100000}, 100000]}},
  RewriteAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["rewrite"]}, "rewrite"], "text": ["string"]}},
  Row: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["row"]}, "row"]}},
  Selected: {"fields": {"kind": [{"is": ["selected"]}, "selected"], "labels": [{"list": "string"}, []], "drawn_by": ["string", ""]}},
  SeriesSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "sync": ["string", ""], "kind": [{"is": ["series"]}, "series"], "channels": [{"list": {"ref": "Channel"}}, []], "time": ["string", ""], "time_format": ["string", ""], "rate": [{"number": "number", "above": 0}, 1], "zone": ["string", ""], "separator": ["string", ","]}},
  Skeleton: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["skeleton"]}, "skeleton"], "joints": [{"list": {"ref": "Joint"}, "least": 1}]}},
  Some: {"fields": {"kind": [{"is": ["some"]}, "some"], "rules": [{"list": {"ref": "AnyRule"}}]}},
  Span: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["span"]}, "span"], "start": [{"number": "integer", "least": 0}], "end": ["integer"], "text": ["string", ""], "xpaths": [{"maybe": {"ref": "XPaths"}}, null]}},
  Style: {"fields": {"kept": [{"record": "string"}, {}], "kind": [{"is": ["style"]}, "style"], "rules": [{"record": {"record": "string"}}]}},
  Suggestion: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "hint": ["string", ""], "html": ["string", ""], "color": ["string", ""], "key": ["string", ""], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null]}},
  TableSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "kind": [{"is": ["table"]}, "table"]}},
  Tabs: {"fields": {"kept": [{"record": "string"}, {}], "children": [{"list": {"ref": "AnyNode"}}], "when": [{"maybe": {"ref": "AnyRule"}}, null], "style": [{"record": "string"}, {}], "class_name": ["string", ""], "kind": [{"is": ["tabs"]}, "tabs"]}},
  Tag: {"fields": {"name": ["string"], "rank": [{"maybe": {"number": "integer", "least": 1}}, null], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null]}},
  Tags: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["tags"]}, "tags"], "suggestions": [{"list": {"ref": "Suggestion"}}, []], "variable": ["string", ""], "free": ["boolean", true], "most": [{"maybe": {"number": "integer", "least": 1}}, null], "placeholder": ["string", ""]}},
  TagsAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["tags"]}, "tags"], "tags": [{"list": {"ref": "Tag"}}]}},
  Task: {"fields": {"id": ["id"], "data": [{"record": "json"}], "meta": [{"record": "json"}, {}]}},
  Taxonomy: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["taxonomy"]}, "taxonomy"], "items": [{"list": {"ref": "Item"}}, []], "variable": ["string", ""], "url": ["string", ""], "many": ["boolean", false], "most": [{"maybe": {"number": "integer", "least": 1}}, null], "leaves_only": ["boolean", false], "show_path": ["boolean", false], "separator": ["string", " / "], "placeholder": ["string", ""], "inline": ["boolean", false], "default": [{"list": {"list": "string"}}, []]}},
  TaxonomyAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["taxonomy"]}, "taxonomy"], "paths": [{"list": {"list": "string"}}]}},
  TextSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "granularity": [{"is": ["symbol", "word", "sentence", "paragraph"]}, "symbol"], "labelled": [{"is": ["inline", "margin"]}, "inline"], "kind": [{"is": ["text"]}, "text"], "by_url": ["boolean", false], "encoding": ["string", "utf-8"]}},
  Timeline: {"fields": {"kind": [{"is": ["timeline"]}, "timeline"], "start": ["number", 0], "end": ["number"], "zone": [{"maybe": "string"}, null]}},
  Track: {"fields": {"id": ["id"], "source": ["string"], "labels": [{"list": "string"}, []], "score": [{"maybe": {"number": "number", "least": 0, "most": 1}}, null], "derived_from": [{"maybe": "string"}, null], "confirmed": ["boolean", false], "item": [{"maybe": {"number": "integer", "least": 0}}, null], "parent": [{"maybe": "string"}, null], "note": ["string", ""], "hidden": ["boolean", false], "locked": ["boolean", false], "meta": [{"record": "json"}, {}], "kind": [{"is": ["track"]}, "track"], "frames": [{"list": {"ref": "KeyFrame"}, "least": 1}]}},
  Used: {"fields": {"kind": [{"is": ["used"]}, "used"], "labels": [{"list": "string"}]}},
  Vertex: {"fields": {"x": ["number"], "y": ["number"], "before": [{"maybe": {"tuple": ["number", "number"]}}, null], "after": [{"maybe": {"tuple": ["number", "number"]}}, null]}},
  VideoSource: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "value": ["string", ""], "title": ["string", ""], "sync": ["string", ""], "kind": [{"is": ["video"]}, "video"], "rate": [{"maybe": {"number": "number", "above": 0, "most": 1000}}, null]}},
  XPaths: {"fields": {"start": ["string"], "start_offset": [{"number": "integer", "least": 0}], "end": ["string"], "end_offset": [{"number": "integer", "least": 0}]}},
  YesNo: {"fields": {"kept": [{"record": "string"}, {}], "name": ["string"], "title": ["string", ""], "untitled": ["boolean", false], "hint": ["string", ""], "required": ["boolean", false], "required_message": ["string", ""], "of": [{"maybe": "string"}, null], "per_region": ["boolean", false], "per_item": ["boolean", false], "when": [{"maybe": {"ref": "AnyRule"}}, null], "kind": [{"is": ["yes_no"]}, "yes_no"], "yes": ["string", "Yes"], "no": ["string", "No"], "icon": [{"is": ["", "thumb"]}, ""], "default": [{"maybe": "boolean"}, null]}},
  YesNoAnswer: {"fields": {"question": ["string"], "region": [{"maybe": "string"}, null], "item": [{"maybe": "integer"}, null], "kind": [{"is": ["yes_no"]}, "yes_no"], "yes": ["boolean"]}},
};

/** The region kinds that each modality carries. */
export const regionKinds = {
  audio: ["interval"],
  chat: ["span"],
  dialogue: ["span"],
  document: ["box", "ellipse", "polygon", "span"],
  html: ["span"],
  image: ["box", "ellipse", "polygon", "point", "path", "mask", "skeleton"],
  list: [],
  series: ["interval"],
  table: ["cells"],
  text: ["span"],
  video: ["track", "interval"],
} as const;

/** What JSON holds for each modality. */
export const shownAs = {
  audio: ["string"],
  chat: ["list"],
  dialogue: ["list", "string"],
  document: ["string"],
  html: ["string"],
  image: ["string", "list"],
  list: ["list"],
  series: ["string", "object", "list"],
  table: ["object", "list"],
  text: ["string", "list"],
  video: ["string"],
} as const;

/** The kinds of questions. */
export const questionKinds = [
  "choices",
  "comment",
  "datetime",
  "entries",
  "quantity",
  "pairwise",
  "ranking",
  "rating",
  "rewrite",
  "tags",
  "taxonomy",
  "yes_no",
] as const;

/** The kinds of nodes that hold others. */
export const layoutKinds = [
  "row",
  "column",
  "group",
  "accordion",
  "tabs",
  "pages",
  "repeat",
  "lineup",
] as const;
