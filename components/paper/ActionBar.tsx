import { ChevronDown, NotebookPen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportLine } from '@/components/export/ExportLine';
import { useExport } from '@/components/export/useExport';
import { useExportItems } from '@/components/export/useExportItems';
import type { KeyActionId } from '@/components/keys/key-actions';
import { useKeyShortcut } from '@/components/keys/useKeyShortcut';
import { useKeys } from '@/components/keys/useKeys';
import { StarButton } from '@/components/own/StarButton';
import { TagsButton } from '@/components/own/TagsButton';
import type { ShownView } from '@/components/summary/views/useNumberTour';
import { act, toast } from '@/components/toast/toasts';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { useCopy } from '@/components/useCopy';
import { setStarred } from '@/utils/browser/own-marks';
import { oneLineOf } from '@/utils/library/export/share-line';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Choice, SavedPaper, Summary } from '@/utils/summary/summary';
import { useCopyItems } from './useCopyItems';
import { useRedoItems } from './useRedoItems';
import './ActionBar.css';

type Opened = 'redo' | 'copy' | 'export' | 'tags';

interface ActionBarProps {
  summary: Summary;
  /** Everything that is kept of the paper: what was asked about it goes into its file. */
  saved: SavedPaper;
  view: ShownView;
  onRedo(choice?: Choice): void;
  /** Absent where the paper is not saved: then there is nothing to mark. */
  onNote?(): void;
}

/** Everything that can be done with a summary. */
export function ActionBar({ summary, saved, view, onRedo, onNote }: ActionBarProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Opened>();
  const opening = (what: Opened) => ({ isOpen: open === what, onOpenChange: (isOpen: boolean) => setOpen(isOpen ? what : undefined) });
  const key = paperKey(summary.paper);
  const { own } = saved;
  const copy = useCopy();
  const redoItems = useRedoItems(summary.made, onRedo);
  const copyItems = useCopyItems(summary, saved, view);
  // The one that is shown, before the others.
  const exported: SavedPaper = { ...saved, summaries: [summary, ...saved.summaries.filter((other) => other !== summary)] };
  const { state, start, stop } = useExport();
  const [note, ...formats] = useExportItems(1, (format) => void start(format, { paper: exported }));
  const toObsidian = async () => {
    const { sendToObsidian } = await import('@/components/export/sendToObsidian');
    toast((await sendToObsidian(exported)) ? t('export.obsidianSent') : t('toast.copyFailed'));
  };
  const obsidian = {
    label: t('export.obsidian'),
    hint: t('export.obsidianHint'),
    onSelect: () => act(toObsidian()),
  };
  const exportItems = [...(note === undefined ? [] : [note]), obsidian, ...formats];
  useKeys({
    redoMenu: () => setOpen('redo'),
    copy: () => setOpen('copy'),
    exportMenu: () => setOpen('export'),
    copyOneLine: () => copy(oneLineOf(summary)),
    star: onNote && (() => act(setStarred(key, own.isStarred !== true))),
    tags: onNote && (() => setOpen('tags')),
    note: onNote,
  });
  return (
    <section className="action-bar" aria-label={t('action.label')}>
      <ActionMenu
        align="start"
        trigger={<MenuButton action="redoMenu">{t('done.redo')}</MenuButton>}
        items={redoItems}
        {...opening('redo')}
      />
      <ActionMenu align="start" trigger={<MenuButton action="copy">{t('done.copy')}</MenuButton>} items={copyItems} {...opening('copy')} />
      <ActionMenu trigger={<MenuButton action="exportMenu">{t('done.export')}</MenuButton>} items={exportItems} {...opening('export')} />
      {onNote && (
        <div className="own-actions">
          <StarButton paperKey={key} isStarred={own.isStarred === true} />
          <TagsButton paperKey={key} tags={own.tags ?? []} {...opening('tags')} />
          <IconButton label={t('own.note')} icon={<NotebookPen />} action="note" aria-pressed={Boolean(own.note)} onClick={onNote} />
        </div>
      )}
      {state.status !== 'done' && <ExportLine state={state} onStop={stop} />}
    </section>
  );
}

function MenuButton({ children, action, ...rest }: { children: ReactNode; action: KeyActionId }) {
  const shortcut = useKeyShortcut(action);
  return (
    <Button aria-keyshortcuts={shortcut} {...rest}>
      {children}
      <ChevronDown aria-hidden="true" />
    </Button>
  );
}
