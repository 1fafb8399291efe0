import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFiles } from '@/components/library/importing/ChooseFiles';
import { EndedFile } from '@/components/library/importing/EndedFile';
import { ImportOutcome } from '@/components/library/importing/ImportOutcome';
import { ImportPreview } from '@/components/library/importing/ImportPreview';
import { ImportProgress } from '@/components/library/importing/ImportProgress';
import { type ImportRun, openImportPage, readFiles, startImport, useImportRun } from '@/components/library/importing/import-run';
import { LastImport } from '@/components/library/importing/LastImport';
import { NextFile } from '@/components/library/importing/NextFile';
import { act, toast } from '@/components/toast/toasts';
import { useHeadingFocus } from '@/components/ui/useHeadingFocus';
import { useFormat } from '@/components/useFormat';
import type { ReadImport } from '@/utils/browser/library/read-import';
import type { ImportWish, ImportOutcome as Outcome } from '@/utils/browser/library/run-import';
import { BackToList } from './BackToList';
import '@/components/texts/add-later';
import './pages.css';

/** Brings papers into the library: choose a file, see what it would bring, take it. */
export default function ImportPage() {
  const { t } = useTranslation();
  const run = useImportRun();
  const heading = useHeadingFocus(stepOf(run));
  useEffect(openImportPage, []);
  return (
    <>
      <BackToList />
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('library.import')}
        </h1>
      </header>
      <ImportStep run={run} />
    </>
  );
}

/** A step takes away what the last one was pressed with. */
function stepOf(run: ImportRun): string {
  if (run.status !== 'choosing') return 'read' in run ? `${run.status} ${run.read.file}` : run.status;
  const { file = '', how } = run.ended ?? {};
  return `choosing ${file} ${typeof how === 'object' ? how.code : how}`;
}

function ImportStep({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const start = useStart();
  const { waiting } = run;
  switch (run.status) {
    case 'choosing':
      return (
        <>
          <EndedFile ended={run.ended} />
          <div className="page-actions import-ways">
            <NextFile waiting={waiting} />
            <LastImport />
          </div>
          <ChooseFiles onChoose={(files) => void readFiles([...files, ...waiting])} />
        </>
      );
    case 'reading':
      return <p role="status">{t('importing.reading', { file: run.file, done: number(run.done) })}</p>;
    case 'preview':
      return <ImportPreview read={run.read} onStart={(wish) => start(run.read, wish)} onCancel={() => void readFiles(waiting)} />;
    case 'importing':
      return <ImportProgress file={run.read.file} done={run.done} all={run.read.found.length} />;
    case 'done':
      return <ImportOutcome read={run.read} outcome={run.outcome} waiting={waiting} />;
  }
}

/** Whoever has left the page hears of the end wherever they are. */
function useStart(): (read: ReadImport, wish: ImportWish) => void {
  const { t } = useTranslation();
  const { number } = useFormat();
  const undo = async (file: string, outcome: Outcome) => {
    toast((await outcome.undo()) ? t('importing.undone', { file }) : t('importing.notUndone', { file }));
  };
  const tell = (file: string, outcome: Outcome) => {
    const { added, changed, listed } = outcome;
    const counts = { added: number(added), changed: number(changed), listed: number(listed) };
    toast(t('importing.doneAway', { file, ...counts }), () => act(undo(file, outcome)));
  };
  return (read, wish) => act(startImport(read, wish).then((outcome) => outcome && tell(read.file, outcome)));
}
