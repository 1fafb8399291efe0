import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/components/downloadFile';
import { downloadReport } from '@/components/downloadReport';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useItem } from '@/components/useItem';
import { placeHash } from '@/utils/browser/pages';
import { loadPapers, loadSummaries } from '@/utils/browser/save-summary';
import { catalogueItem } from '@/utils/browser/storage';
import { exportArchive } from '@/utils/library/export/archive';
import { SavedList } from './SavedList';

/** All saved summaries, and the export of all. */
export function SavedPage() {
  const { t } = useTranslation();
  const catalogue = useItem(catalogueItem);
  if (catalogue === undefined) return null;
  const keys = catalogue.map((entry) => entry.key);
  const load = () => loadSummaries(keys);
  const downloadZip = async () => downloadFile('paperpane-summaries.zip', 'application/zip', exportArchive(await loadPapers(keys)));
  if (catalogue.length === 0) return <Empty title={t('library.empty')} hint={t('library.emptyHint')} />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('library.title')}</h1>
          <p className="muted">{t('library.count', { count: catalogue.length })}</p>
        </div>
        <ActionMenu
          trigger={<Button icon={<Download />}>{t('done.export')}</Button>}
          items={[
            { label: t('library.exportAllReport'), onSelect: () => void load().then(downloadReport) },
            { label: t('library.exportAllZip'), onSelect: () => void downloadZip() },
          ]}
        />
      </header>
      <SavedList
        entries={catalogue}
        onOpen={(key) => {
          location.hash = placeHash(`paper/${key}`);
        }}
      />
    </>
  );
}
