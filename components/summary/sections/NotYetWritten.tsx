import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { Summary } from '@/utils/summary/summary';
import type { Templates } from '@/utils/summary/template';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';

/** Which templates were switched on after a summary was written. */
export function NotYetWritten({ templates, summary }: { templates: Templates; summary: Summary }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const written = new Set(summary.custom.map(({ template }) => template));
  const names = activeTemplates(templates)
    .filter((template) => !written.has(template.id) && askedSections([template]).length > 0)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return <p className="muted small not-yet">{t('template.notYet', { names: list(names) })}</p>;
}
