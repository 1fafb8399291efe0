import { Download, FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadText } from '@/components/downloadFile';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { templatesItem } from '@/utils/browser/storage';
import type { Template, Templates } from '@/utils/summary/template';
import { activeTemplates, allTemplates } from '@/utils/summary/templates/active-templates';
import { SHIPPED_TEMPLATES } from '@/utils/summary/templates/shipped';
import { templatesToJson } from '@/utils/summary/templates/template-file';
import { newTemplate, withActive, withoutTemplate } from './change-templates';
import { ImportTemplates } from './ImportTemplates';
import { TemplateRow } from './TemplateRow';
import { templateCost } from './template-cost';

const change = (templates: Templates) => void templatesItem.setValue(templates);

interface TemplateListProps {
  templates: Templates;
  onEdit(template: Template, isNew?: boolean): void;
  onView(template: Template): void;
  onDuplicate(template: Template): void;
}

/** Shipped and own templates, each with its switch, and the ways for more to come in and out. */
export function TemplateList({ templates, onEdit, onView, onDuplicate }: TemplateListProps) {
  const { t } = useTranslation();
  const [isImporting, setImporting] = useState(false);
  const [notice, setNotice] = useState('');
  const active = activeTemplates(templates);
  const shipped = new Set(SHIPPED_TEMPLATES.map(({ id }) => id));
  return (
    <section className="templates" aria-labelledby="templates-title">
      <header className="templates-head">
        <h2 id="templates-title">{t('template.title')}</h2>
        <Button icon={<FileUp />} aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
          {t('template.import')}
        </Button>
        {templates.own.length > 0 && (
          <Button icon={<Download />} onClick={() => downloadTemplates('paperpane-templates', templates.own)}>
            {t('template.exportAll')}
          </Button>
        )}
        <Button icon={<Plus />} onClick={() => onEdit(newTemplate(), true)}>
          {t('template.new')}
        </Button>
      </header>
      <p className="muted small">{t('template.intro')}</p>
      {isImporting && (
        <ImportTemplates
          templates={templates}
          onImported={(next, count) => {
            change(next);
            setImporting(false);
            setNotice(count === 0 ? t('template.alreadyThere') : t('template.imported', { count }));
          }}
        />
      )}
      <p className="muted small" role="status">
        {notice}
      </p>
      <ul className="template-list">
        {allTemplates(templates).map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            isShipped={shipped.has(template.id)}
            isActive={templates.active.includes(template.id)}
            onActive={(isActive) => change(withActive(templates, template.id, isActive))}
            onEdit={() => onEdit(template)}
            onView={() => onView(template)}
            onDuplicate={() => onDuplicate(template)}
            onExport={() => downloadTemplates(template.name, [template])}
            onDelete={() => change(withoutTemplate(templates, template.id))}
          />
        ))}
      </ul>
      <CostOfActive active={active} />
    </section>
  );
}

function CostOfActive({ active }: { active: readonly Template[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const tokens = number(active.reduce((sum, template) => sum + templateCost(template), 0));
  return (
    <p className="muted small">
      {active.length === 0 ? t('template.noneActive') : t('template.activeCost', { count: active.length, tokens })}
    </p>
  );
}

function downloadTemplates(name: string, templates: readonly Template[]): void {
  downloadText(`${name.replace(/[\\/:*?"<>|]/g, ' ').trim()}.json`, 'application/json', templatesToJson(templates));
}
