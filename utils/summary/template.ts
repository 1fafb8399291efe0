/** A section of a person's own: asked for in the same call as the card. */
export interface TemplateSection {
  /** Letters, digits, hyphens; unlike any other section's of the template. A field of the card: then its text stands there and nothing more is asked. */
  key: string;
  heading: string;
  /** What the model is told to write there. */
  instruction: string;
}

/** A view of a person's own, or one that comes with the extension. */
export interface Template {
  id: string;
  name: string;
  sections: TemplateSection[];
}

/** What is kept of templates. */
export interface Templates {
  own: Template[];
  /** Ids of those that every new summary is written with, shipped ones included. */
  active: string[];
}
