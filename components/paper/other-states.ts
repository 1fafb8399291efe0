/** Loaded in one piece, behind the first paint. */
export { FailedPaper } from './FailedPaper';
export { RunningPaper } from './RunningPaper';
export { UnreadablePaper } from './UnreadablePaper';
export { UnsavedPaper } from './UnsavedPaper';
