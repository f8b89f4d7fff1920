// Comparing predictions: what the frame of a lineup needs of it.

export { PredictionLineup, type PredictionLineupProps } from "./PredictionLineup";
