/** A line that belongs to no paper. */
export interface OutsideLine {
  /** Counted from 1. */
  line: number;
  text: string;
}
