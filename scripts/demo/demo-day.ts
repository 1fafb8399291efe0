import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import day from './site/day.json';

/** How much of a demonstration paper arXiv has. */
type OnArxiv = 'html' | 'pdf' | 'abstract' | 'nowhere';

export interface DemoPaper {
  id: string;
  title: string;
  authors: string[];
  summary: string;
  publishedAt: string;
  upvotes: number;
  comments: number;
  submittedBy: string;
  organization?: string;
  projectPage?: string;
  githubRepo?: string;
  githubStars?: number;
  keywords: string[];
  models: string[];
  datasets: string[];
  spaces: string[];
  subject: string;
  category: string;
  onArxiv: OnArxiv;
  /** The two colours of its thumbnail. */
  colours: string[];
}

/** The one day which the demonstration knows. */
export const demoDay: { date: string; previousDate: string; nextDate: string; papers: DemoPaper[] } = {
  ...day,
  papers: day.papers.map((paper) => ({ ...paper, onArxiv: paper.onArxiv as OnArxiv })),
};

export function demoPaper(id: string | undefined): DemoPaper | undefined {
  return demoDay.papers.find((paper) => paper.id === id);
}

/** A file of scripts/demo/site. */
export function siteFile(name: string): Buffer {
  return readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'site', name));
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
