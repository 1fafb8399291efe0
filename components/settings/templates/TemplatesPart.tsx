import { Download, FileUp, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/components/downloadFile';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import type { Template, Templates } from '@/utils/summary/template';
import { activeTemplates, allTemplates } from '@/utils/summary/templates/active-templates';
import { SHIPPED_TEMPLATES } from '@/utils/summary/templates/shipped';
import { templatesToJson } from '@/utils/summary/templates/template-file';
import { copyOf, newTemplate, withActive, withoutTemplate, withTemplate } from './change-templates';
import { ImportTemplates } from './ImportTemplates';
import { TemplateEditor } from './TemplateEditor';
import { TemplateRow } from './TemplateRow';
import { TemplateView } from './TemplateView';
import { templateCost } from './template-cost';
import { useTemplateDraft } from './useTemplateDraft';
import './Templates.css';

const change = (templates: Templates) => void templatesItem.setValue(templates);

/** The part of the settings about templates: the list, or the one that is being written or looked at. */
export function TemplatesPart() {
  const { t } = useTranslation();
  const templates = useItem(templatesItem);
  const [draft, setDraft] = useTemplateDraft();
  const isRestored = useRef(draft !== undefined);
  const [viewed, setViewed] = useState<Template>();
  if (templates === undefined) return null;
  const close = () => {
    isRestored.current = false;
    setDraft(undefined);
  };
  const editCopy = (template: Template) => {
    const copy = copyOf(template, t('template.copyName', { name: template.name }), templates);
    setViewed(undefined);
    setDraft({ template: copy, saved: copy, isNew: true });
  };
  if (draft)
    return (
      <TemplateEditor
        draft={draft}
        isRestored={isRestored.current}
        onChange={(template) => setDraft({ ...draft, template })}
        onSave={() => {
          change(withTemplate(templates, draft.template));
          close();
        }}
        onClose={close}
      />
    );
  if (viewed) return <TemplateView template={viewed} onDuplicate={() => editCopy(viewed)} onClose={() => setViewed(undefined)} />;
  return (
    <TemplateList
      templates={templates}
      onEdit={(template, isNew = false) => setDraft({ template, saved: template, isNew })}
      onView={setViewed}
      onDuplicate={editCopy}
    />
  );
}

interface TemplateListProps {
  templates: Templates;
  onEdit(template: Template, isNew?: boolean): void;
  onView(template: Template): void;
  onDuplicate(template: Template): void;
}

function TemplateList({ templates, onEdit, onView, onDuplicate }: TemplateListProps) {
  const { t, i18n } = useTranslation();
  const [isImporting, setImporting] = useState(false);
  const [notice, setNotice] = useState('');
  const active = activeTemplates(templates);
  const shipped = new Set(SHIPPED_TEMPLATES.map(({ id }) => id));
  const tokens = new Intl.NumberFormat(i18n.language).format(active.reduce((sum, template) => sum + templateCost(template), 0));
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
        <Button icon={<Plus />} onClick={() => onEdit(newTemplate(templates), true)}>
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
      <p className="muted small">
        {active.length === 0 ? t('template.noneActive') : t('template.activeCost', { count: active.length, tokens })}
      </p>
    </section>
  );
}

function downloadTemplates(name: string, templates: readonly Template[]): void {
  downloadFile(`${name.replace(/[\\/:*?"<>|]/g, ' ').trim()}.json`, 'application/json', templatesToJson(templates));
}
