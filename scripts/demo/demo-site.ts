import { ar5ivRoute, arxivRoute } from './arxiv-route';
import type { Route } from './exchange';
import { huggingfaceRoute } from './huggingface-route';
import type { NewestVersions } from './paper-versions';

/**
 * A small invented day of Hugging Face papers and what arXiv has of them: 2602.99901 as HTML, 2602.99902 as PDF, 2602.99903 as an abstract
 * only, 2602.99904 not at all; ar5iv has none of them. Routes for `startWorld`; add a model service's host beside them.
 *
 * @param newest 2602.99901 has a second version, which is there once it is named here
 */
export function demoSite(newest: NewestVersions = new Map()): Record<string, Route> {
  const arxiv = arxivRoute(newest);
  return {
    'huggingface.co': huggingfaceRoute,
    'hf-mirror.com': huggingfaceRoute,
    'arxiv.org': arxiv,
    'www.arxiv.org': arxiv,
    'export.arxiv.org': arxiv,
    'ar5iv.labs.arxiv.org': ar5ivRoute,
  };
}
