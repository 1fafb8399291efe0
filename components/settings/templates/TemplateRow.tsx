import { Ellipsis } from 'lucide-react';
import * as Switch from 'radix-ui/switch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import type { Template } from '@/utils/summary/template';
import { templateCost } from './template-cost';
import '@/components/ui/word-mark.css';

interface TemplateRowProps {
  template: Template;
  isShipped: boolean;
  isActive: boolean;
  onActive(isActive: boolean): void;
  onEdit(): void;
  onView(): void;
  onDuplicate(): void;
  onExport(): void;
  onDelete(): void;
}

/** One template of the list: whether it is written with every summary, what that costs, and what can be done with it. */
export function TemplateRow({ template, isShipped, isActive, onActive, ...actions }: TemplateRowProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [isDeleting, setDeleting] = useState(false);
  const { name, sections } = template;
  const tokens = number(templateCost(template));
  const facts = [t('template.sections', { count: sections.length }), t('template.cost', { tokens })];
  return (
    <li>
      <Switch.Root className="switch" checked={isActive} onCheckedChange={onActive} aria-label={t('template.use', { name })}>
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
      <button type="button" className="row-name template-name" onClick={isShipped ? actions.onView : actions.onEdit}>
        <span>
          {name}
          {isShipped && <span className="word-mark">{t('template.shipped')}</span>}
        </span>
        <small>{facts.join(' · ')}</small>
      </button>
      <ActionMenu
        trigger={<IconButton label={t('template.more', { name })} icon={<Ellipsis />} />}
        items={[
          isShipped ? { label: t('template.view'), onSelect: actions.onView } : { label: t('template.edit'), onSelect: actions.onEdit },
          { label: t('template.duplicate'), onSelect: actions.onDuplicate },
          { label: t('template.export'), onSelect: actions.onExport },
          ...(isShipped ? [] : [{ label: t('template.delete'), onSelect: () => setDeleting(true) }]),
        ]}
      />
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        title={t('template.confirmDelete', { name })}
        hint={t('template.confirmDeleteHint')}
        cancelLabel={t('template.cancel')}
        confirmLabel={t('template.delete')}
        onConfirm={actions.onDelete}
      />
    </li>
  );
}
