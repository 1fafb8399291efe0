import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { showAllStates } from '@/scripts/pictures/all-states';
import type { Camera, Stage } from '@/scripts/pictures/stage';

/** WCAG 2.2 AA, and what its authors think good beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  where: string;
  rule: string;
  nodes: string[];
}

interface AxeNode {
  html: string;
  failureSummary?: string;
  target: string[];
}

interface AxeInPage {
  axe: {
    run(context: Document, options: object): Promise<{ violations: { id: string; nodes: AxeNode[] }[] }>;
  };
}

/** By the debugger, whom the pages' policy does not bind. */
async function look(page: Page, where: string): Promise<Finding[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (rules) => {
    const { axe: inPage } = globalThis as unknown as AxeInPage;
    const found = await inPage.run(document, { runOnly: { type: 'tag', values: rules } });
    const isFormula = ({ target }: AxeNode) => document.querySelector(target[0] ?? '')?.querySelector('math') != null;
    return found.violations.map(({ id, nodes }) => ({
      id,
      // A formula is MathML, which screen readers read and axe does not count as text.
      nodes: nodes
        .filter((node) => id !== 'empty-table-header' || !isFormula(node))
        .map(({ html, failureSummary = '' }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
  }, RULES);
  return violations
    .map(({ id, nodes }) => ({ where, rule: id, nodes: nodes.filter((node) => !isMeant(id, node)) }))
    .filter(({ nodes }) => nodes.length > 0);
}

/** What a bar that stays covers can be scrolled from under it; what a button opens belongs to that button, not to a landmark of the page. */
function isMeant(rule: string, node: string): boolean {
  if (rule === 'target-size') return node.includes('partially obscured');
  return rule === 'region' && node.includes('data-radix-popper');
}

const SETTINGS = (['zh', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme })));

function inspector(findings: Finding[], seen: string[]): Camera {
  const inspect = async ({ store }: Stage, page: Page, name: string) => {
    seen.push(name);
    for (const settings of SETTINGS) {
      await store({ settings });
      await page.mouse.move(0, 0);
      // Nothing is half faded in.
      await page.waitForTimeout(250);
      findings.push(...(await look(page, `${name} ${settings.language} ${settings.theme}`)));
    }
    await store({ settings: { language: 'zh', theme: 'light' } });
  };
  return {
    panel: (stage, name) => inspect(stage, stage.panel, `panel-${name}`),
    page: (stage, page, name) => inspect(stage, page, `page-${name}`),
  };
}

it('finds nothing to complain of in any state, in both languages and themes', { timeout: 900_000 }, async () => {
  const findings: Finding[] = [];
  const seen: string[] = [];
  await showAllStates(inspector(findings, seen));
  expect(seen.length).toBeGreaterThan(40);
  expect(findings).toEqual([]);
});
