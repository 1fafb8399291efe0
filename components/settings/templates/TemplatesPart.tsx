import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import type { Template } from '@/utils/summary/template';
import { copyOf, withTemplate } from './change-templates';
import { TemplateEditor } from './TemplateEditor';
import { TemplateList } from './TemplateList';
import { TemplateView } from './TemplateView';
import { useTemplateDraft } from './useTemplateDraft';
import '@/components/settings/row-name.css';
import './Templates.css';

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
    const copy = copyOf(template, t('template.copyName', { name: template.name }));
    setViewed(undefined);
    setDraft({ template: copy, saved: copy, isNew: true });
  };
  if (draft)
    return (
      <TemplateEditor
        draft={draft}
        isRestored={isRestored.current}
        onChange={(template) => setDraft({ ...draft, template })}
        onSave={() => templatesItem.setValue(withTemplate(templates, draft.template)).then(close)}
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
