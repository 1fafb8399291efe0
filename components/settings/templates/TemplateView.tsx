import { ArrowLeft, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import type { Template } from '@/utils/summary/template';
import { TemplatePreview } from './TemplatePreview';

interface TemplateViewProps {
  template: Template;
  onDuplicate(): void;
  onClose(): void;
}

/** A template that comes with the extension: it is looked at, and copied to be changed. */
export function TemplateView({ template, onDuplicate, onClose }: TemplateViewProps) {
  const { t } = useTranslation();
  return (
    <section className="templates" aria-label={template.name}>
      <header className="templates-head">
        <h2>{template.name}</h2>
        <Button icon={<ArrowLeft />} onClick={onClose}>
          {t('template.back')}
        </Button>
        <Button icon={<Copy />} onClick={onDuplicate}>
          {t('template.duplicateToEdit')}
        </Button>
      </header>
      <TemplatePreview template={template} />
    </section>
  );
}
