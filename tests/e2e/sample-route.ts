import { samplePaper } from '@/components/first-run/sample-paper';
import { arxivRoute } from '@/scripts/demo/arxiv-route';
import type { Route } from '@/scripts/demo/exchange';

/** arXiv on which the paper that the first run proposes is the demonstration's: what stands in the real one is nobody's to copy. */
export function arxivWithSample(): Route {
  const arxiv = arxivRoute();
  return (exchange) => arxiv({ ...exchange, url: new URL(exchange.url.href.replaceAll(samplePaper.paper.arxivId, '2602.99901')) });
}
