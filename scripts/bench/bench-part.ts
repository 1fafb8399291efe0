/** What one part of a bench found. */
export interface BenchPart {
  /** Ready to print. */
  text: string;
  /** For the JSON file. */
  data: unknown;
  /** Figures that must hold and do not, in words. */
  missed: string[];
}

/** A part that could not be run here, and why: says so and is no failure. */
export function skippedPart(reason: string): BenchPart {
  return { text: `skipped: ${reason}`, data: { skipped: reason }, missed: [] };
}

/** A part that broke: the other parts are still worth their time. */
export function failedPart(title: string): (error: unknown) => BenchPart {
  return (error) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { text: `failed: ${reason}`, data: { failed: reason }, missed: [`${title}: not measured, see above`] };
  };
}
