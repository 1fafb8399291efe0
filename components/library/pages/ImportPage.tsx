import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFiles } from '@/components/library/importing/ChooseFiles';
import { ImportOutcome } from '@/components/library/importing/ImportOutcome';
import { ImportPreview } from '@/components/library/importing/ImportPreview';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useFormat } from '@/components/useFormat';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { type ReadImport, readImport } from '@/utils/browser/library/read-import';
import { type ImportWish, runImport } from '@/utils/browser/library/run-import';
import type { FailureRecord } from '@/utils/failure';
import { BackToList } from './BackToList';
import '@/components/texts/add-later';
import './pages.css';

type State =
  | { status: 'choosing'; failure?: FailureRecord; notice?: string }
  | { status: 'reading'; file: string; done: number }
  | { status: 'preview'; read: ReadImport }
  | { status: 'importing'; read: ReadImport; done: number }
  | { status: 'done'; read: ReadImport; outcome: Awaited<ReturnType<typeof runImport>> };

/** Brings papers into the library: choose a file, see what it would bring, take it. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [state, setState] = useState<State>({ status: 'choosing' });
  // Those that were chosen together come one after the other.
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const stop = useRef<AbortController>(undefined);
  const fail = (error: unknown) => setState({ status: 'choosing', failure: toStorageFailure(error) });
  const read = async ([file, ...others]: readonly File[]) => {
    if (file === undefined) {
      setState({ status: 'choosing' });
      return;
    }
    setWaiting(others);
    setState({ status: 'reading', file: file.name, done: 0 });
    await readImport(file, (done) => setState({ status: 'reading', file: file.name, done })).then(
      (found) => setState({ status: 'preview', read: found }),
      fail,
    );
  };
  const start = async (found: ReadImport, wish: ImportWish) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState({ status: 'importing', read: found, done: 0 });
    try {
      const onProgress = (done: number) => setState({ status: 'importing', read: found, done });
      setState({ status: 'done', read: found, outcome: await runImport(found, wish, { onProgress, signal }) });
    } catch (error) {
      if (signal.aborted) setState({ status: 'choosing', notice: t('importing.stopped') });
      else fail(error);
    }
  };
  return (
    <>
      <BackToList />
      <header className="page-head">
        <h1>{t('library.import')}</h1>
      </header>
      {state.status === 'choosing' && (
        <>
          {state.failure && (
            <FailureNotice failure={state.failure} onDismiss={() => setState({ status: 'choosing' })} dismissLabel={t('library.close')} />
          )}
          <p role="status">{state.notice}</p>
          <ChooseFiles onChoose={(files) => void read(files)} />
        </>
      )}
      {state.status === 'reading' && <p role="status">{t('importing.reading', { file: state.file, done: number(state.done) })}</p>}
      {state.status === 'preview' && (
        <ImportPreview read={state.read} onStart={(wish) => void start(state.read, wish)} onCancel={() => void read(waiting)} />
      )}
      {state.status === 'importing' && (
        <div className="import-progress">
          <progress
            aria-label={t('importing.importing', { done: number(state.done), all: number(state.read.found.length) })}
            value={state.done}
            max={Math.max(1, state.read.found.length)}
          />
          <p>{t('importing.importing', { done: number(state.done), all: number(state.read.found.length) })}</p>
          <Button onClick={() => stop.current?.abort()}>{t('importing.stop')}</Button>
        </div>
      )}
      {state.status === 'done' && (
        <ImportOutcome
          read={state.read}
          outcome={state.outcome}
          hasNext={waiting.length > 0}
          onNext={() => void read(waiting)}
          onUndone={() => setState({ status: 'choosing', notice: t('importing.undone') })}
          onFailure={fail}
        />
      )}
    </>
  );
}
