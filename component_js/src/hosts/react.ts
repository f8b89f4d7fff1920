// The widget for hosts that bring their own React.

export { Annotator, type AnnotatorProps, type Problem } from "../ui/Annotator";
export { Feedback, type FeedbackProps } from "../ui/feedback/Feedback";
