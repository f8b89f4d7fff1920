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
  | { readonly list: Shape }
  | { readonly record: Shape }
  | { readonly kinds: { readonly [kind: string]: keyof Wire } }
  | {
      readonly fields: { readonly [name: string]: Shape };
      readonly defaults: { readonly [name: string]: Json };
    };

/** `model` names the model where the author is one: then this is a prediction. `spaces` says how large each source was when it was shown, by its name. */
export type Annotation = {
  readonly id: string;
  readonly author: string;
  readonly model: string | null;
  readonly score: number | null;
  readonly regions: readonly AnyRegion[];
  readonly answers: readonly AnyAnswer[];
  readonly spaces: { readonly [key: string]: AnySpace };
};

export type AnyAnswer = ChoicesAnswer | CommentAnswer | RatingAnswer;

export type AnyNode = AnySource | Labels | AnyQuestion | Row | Column;

export type AnyQuestion = Choices | Comment | Rating;

export type AnyRegion = Box | Span;

export type AnySource = ImageSource | TextSource;

export type AnySpace = Plane | Passage;

/** Pixels from the top left corner of the image. */
export type Box = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What the widget was shown, for a host that gave it no ticket. */
export type Carried = {
  readonly task: Task;
  readonly interface: Interface;
};

/** One of the things to pick. */
export type Choice = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly color: string;
  readonly key: string;
};

/** `many` lets people pick more than one. */
export type Choices = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly kind: "choices";
  readonly choices: readonly Choice[];
  readonly many: boolean;
};

/** The names of what was picked, in the order of the question. */
export type ChoicesAnswer = {
  readonly question: string;
  readonly region: string | null;
  readonly kind: "choices";
  readonly chosen: readonly string[];
};

/** Its children below each other. */
export type Column = {
  readonly kind: "column";
  readonly children: readonly AnyNode[];
};

/** `max_length` counts code points. */
export type Comment = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly kind: "comment";
  readonly placeholder: string;
  readonly max_length: number;
};

/** What was written. */
export type CommentAnswer = {
  readonly question: string;
  readonly region: string | null;
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

/** Shows one image; its regions are counted in pixels after EXIF rotation. */
export type ImageSource = {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly kind: "image";
};

/** How a task is shown and what is asked. Its `version` is the hash of its content. */
export type Interface = {
  readonly body: readonly AnyNode[];
  readonly title: string;
  readonly instructions: string;
};

/** What a region is called. */
export type Label = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly color: string;
  readonly key: string;
};

/** The labels of one source. `many` lets one region carry several of them. */
export type Labels = {
  readonly kind: "labels";
  readonly name: string;
  readonly title: string;
  readonly of: string;
  readonly labels: readonly Label[];
  readonly draws: readonly string[];
  readonly many: boolean;
};

/** Text, counted in Unicode code points. */
export type Passage = {
  readonly kind: "passage";
  readonly length: number;
};

/** Pixels after EXIF rotation; the origin is the top left corner. */
export type Plane = {
  readonly kind: "plane";
  readonly width: number;
  readonly height: number;
};

/** From one star to `stars`. */
export type Rating = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly of: string | null;
  readonly per_region: boolean;
  readonly kind: "rating";
  readonly stars: number;
};

/** How many stars. */
export type RatingAnswer = {
  readonly question: string;
  readonly region: string | null;
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

/** Its children side by side; below each other where there is no room. */
export type Row = {
  readonly kind: "row";
  readonly children: readonly AnyNode[];
};

/** Code points, `end` exclusive; `text` quotes what was marked. */
export type Span = {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly score: number | null;
  readonly derived_from: string | null;
  readonly kind: "span";
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** `data` holds what the sources of an interface point at with their `$variables`. */
export type Task = {
  readonly id: string;
  readonly data: { readonly [key: string]: Json };
  readonly meta: { readonly [key: string]: Json };
};

/** Shows a text as it is; its regions are counted in code points. */
export type TextSource = {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly kind: "text";
};

/** Every type of the wire by its name. */
export type Wire = {
  readonly Annotation: Annotation;
  readonly AnyAnswer: AnyAnswer;
  readonly AnyNode: AnyNode;
  readonly AnyQuestion: AnyQuestion;
  readonly AnyRegion: AnyRegion;
  readonly AnySource: AnySource;
  readonly AnySpace: AnySpace;
  readonly Box: Box;
  readonly Carried: Carried;
  readonly Choice: Choice;
  readonly Choices: Choices;
  readonly ChoicesAnswer: ChoicesAnswer;
  readonly Column: Column;
  readonly Comment: Comment;
  readonly CommentAnswer: CommentAnswer;
  readonly Completion: Completion;
  readonly ImageSource: ImageSource;
  readonly Interface: Interface;
  readonly Label: Label;
  readonly Labels: Labels;
  readonly Passage: Passage;
  readonly Plane: Plane;
  readonly Rating: Rating;
  readonly RatingAnswer: RatingAnswer;
  readonly Receipt: Receipt;
  readonly Refusal: Refusal;
  readonly Row: Row;
  readonly Span: Span;
  readonly Task: Task;
  readonly TextSource: TextSource;
};

export const shapes: { readonly [name in keyof Wire]: Shape } = {
  Annotation: {"fields": {"id": "id", "author": "string", "model": {"maybe": "string"}, "score": {"maybe": "number"}, "regions": {"list": {"ref": "AnyRegion"}}, "answers": {"list": {"ref": "AnyAnswer"}}, "spaces": {"record": {"ref": "AnySpace"}}}, "defaults": {"author": "", "model": null, "score": null, "regions": [], "answers": [], "spaces": {}}},
  AnyAnswer: {"kinds": {"choices": "ChoicesAnswer", "comment": "CommentAnswer", "rating": "RatingAnswer"}},
  AnyNode: {"kinds": {"choices": "Choices", "column": "Column", "comment": "Comment", "image": "ImageSource", "labels": "Labels", "rating": "Rating", "row": "Row", "text": "TextSource"}},
  AnyQuestion: {"kinds": {"choices": "Choices", "comment": "Comment", "rating": "Rating"}},
  AnyRegion: {"kinds": {"box": "Box", "span": "Span"}},
  AnySource: {"kinds": {"image": "ImageSource", "text": "TextSource"}},
  AnySpace: {"kinds": {"passage": "Passage", "plane": "Plane"}},
  Box: {"fields": {"id": "id", "source": "string", "labels": {"list": "string"}, "score": {"maybe": "number"}, "derived_from": {"maybe": "string"}, "kind": {"is": ["box"]}, "x": "number", "y": "number", "width": "number", "height": "number"}, "defaults": {"labels": [], "score": null, "derived_from": null, "kind": "box"}},
  Carried: {"fields": {"task": {"ref": "Task"}, "interface": {"ref": "Interface"}}, "defaults": {}},
  Choice: {"fields": {"name": "string", "title": "string", "hint": "string", "color": "string", "key": "string"}, "defaults": {"title": "", "hint": "", "color": "", "key": ""}},
  Choices: {"fields": {"name": "string", "title": "string", "hint": "string", "required": "boolean", "of": {"maybe": "string"}, "per_region": "boolean", "kind": {"is": ["choices"]}, "choices": {"list": {"ref": "Choice"}}, "many": "boolean"}, "defaults": {"title": "", "hint": "", "required": false, "of": null, "per_region": false, "kind": "choices", "many": false}},
  ChoicesAnswer: {"fields": {"question": "string", "region": {"maybe": "string"}, "kind": {"is": ["choices"]}, "chosen": {"list": "string"}}, "defaults": {"region": null, "kind": "choices"}},
  Column: {"fields": {"kind": {"is": ["column"]}, "children": {"list": {"ref": "AnyNode"}}}, "defaults": {"kind": "column"}},
  Comment: {"fields": {"name": "string", "title": "string", "hint": "string", "required": "boolean", "of": {"maybe": "string"}, "per_region": "boolean", "kind": {"is": ["comment"]}, "placeholder": "string", "max_length": "integer"}, "defaults": {"title": "", "hint": "", "required": false, "of": null, "per_region": false, "kind": "comment", "placeholder": "", "max_length": 10000}},
  CommentAnswer: {"fields": {"question": "string", "region": {"maybe": "string"}, "kind": {"is": ["comment"]}, "text": "string"}, "defaults": {"region": null, "kind": "comment"}},
  Completion: {"fields": {"wire": "integer", "id": "id", "widget": "string", "task": "string", "ticket": {"maybe": "string"}, "carried": {"maybe": {"ref": "Carried"}}, "annotation": {"ref": "Annotation"}, "predictions": {"list": {"ref": "Annotation"}}, "skipped": {"maybe": "string"}, "created_at": {"maybe": "string"}, "lead_time": {"maybe": "number"}}, "defaults": {"wire": 1, "widget": "", "ticket": null, "carried": null, "predictions": [], "skipped": null, "created_at": null, "lead_time": null}},
  ImageSource: {"fields": {"name": "string", "value": "string", "title": "string", "kind": {"is": ["image"]}}, "defaults": {"value": "", "title": "", "kind": "image"}},
  Interface: {"fields": {"body": {"list": {"ref": "AnyNode"}}, "title": "string", "instructions": "string"}, "defaults": {"title": "", "instructions": ""}},
  Label: {"fields": {"name": "string", "title": "string", "hint": "string", "color": "string", "key": "string"}, "defaults": {"title": "", "hint": "", "color": "", "key": ""}},
  Labels: {"fields": {"kind": {"is": ["labels"]}, "name": "string", "title": "string", "of": "string", "labels": {"list": {"ref": "Label"}}, "draws": {"list": "string"}, "many": "boolean"}, "defaults": {"kind": "labels", "name": "labels", "title": "", "draws": [], "many": false}},
  Passage: {"fields": {"kind": {"is": ["passage"]}, "length": "integer"}, "defaults": {"kind": "passage"}},
  Plane: {"fields": {"kind": {"is": ["plane"]}, "width": "number", "height": "number"}, "defaults": {"kind": "plane"}},
  Rating: {"fields": {"name": "string", "title": "string", "hint": "string", "required": "boolean", "of": {"maybe": "string"}, "per_region": "boolean", "kind": {"is": ["rating"]}, "stars": "integer"}, "defaults": {"title": "", "hint": "", "required": false, "of": null, "per_region": false, "kind": "rating", "stars": 5}},
  RatingAnswer: {"fields": {"question": "string", "region": {"maybe": "string"}, "kind": {"is": ["rating"]}, "rating": "integer"}, "defaults": {"region": null, "kind": "rating"}},
  Receipt: {"fields": {"id": "string", "task": "string", "revision": "integer", "verified": "boolean", "new": "boolean"}, "defaults": {"new": true}},
  Refusal: {"fields": {"id": "string", "reason": "string", "code": "string"}, "defaults": {"code": "invalid"}},
  Row: {"fields": {"kind": {"is": ["row"]}, "children": {"list": {"ref": "AnyNode"}}}, "defaults": {"kind": "row"}},
  Span: {"fields": {"id": "id", "source": "string", "labels": {"list": "string"}, "score": {"maybe": "number"}, "derived_from": {"maybe": "string"}, "kind": {"is": ["span"]}, "start": "integer", "end": "integer", "text": "string"}, "defaults": {"labels": [], "score": null, "derived_from": null, "kind": "span", "text": ""}},
  Task: {"fields": {"id": "id", "data": {"record": "json"}, "meta": {"record": "json"}}, "defaults": {"meta": {}}},
  TextSource: {"fields": {"name": "string", "value": "string", "title": "string", "kind": {"is": ["text"]}}, "defaults": {"value": "", "title": "", "kind": "text"}},
};

/** The region kinds that each modality carries. */
export const regionKinds = {
  image: ["box"],
  text: ["span"],
} as const;
