/** What an import needs from outside. */
export interface ImportPorts {
  /** Milliseconds since the epoch; absent: an imported paper's times are its report's day, or 0, so that the same file gives the same records. */
  at?: number;
  /** A page as a document that runs and loads nothing. */
  parseHtml: (text: string) => Document | Promise<Document>;
}

/** A file that has been decoded. */
export interface TextFile {
  name: string;
  /** Lines end with `\n`, and no mark of a byte order stands in front. */
  text: string;
}
