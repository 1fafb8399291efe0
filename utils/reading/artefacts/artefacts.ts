/** Something on Hugging Face that is linked to a paper. */
export interface LinkedRepo {
  /** `owner/name`. */
  id: string;
  /** As its card says it: `apache-2.0`. */
  licence?: string;
}

/** What Hugging Face knows to be released with a paper: facts, not the model's guess. */
export interface Artefacts {
  /** Address of the code. */
  code?: string;
  /** GitHub stars of the code. */
  stars?: number;
  /** Address of the project page. */
  project?: string;
  models: LinkedRepo[];
  datasets: LinkedRepo[];
  spaces: LinkedRepo[];
  /** How many there are in all, where the lists hold only the first. */
  totals: { models: number; datasets: number; spaces: number };
  upvotes?: number;
}
