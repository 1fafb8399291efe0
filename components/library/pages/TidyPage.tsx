import { useTranslation } from 'react-i18next';
import { BrokenPart } from '@/components/library/tidy/BrokenPart';
import { CataloguePart } from '@/components/library/tidy/CataloguePart';
import { DuplicatesPart } from '@/components/library/tidy/DuplicatesPart';
import { StoragePart } from '@/components/library/tidy/StoragePart';
import { BackToList } from './BackToList';
import '@/components/texts/add-later';
import './pages.css';

/** What takes room, what is there twice, what nobody can read. */
export default function TidyPage() {
  const { t } = useTranslation();
  return (
    <>
      <BackToList />
      <header className="page-head">
        <h1>{t('library.tidy')}</h1>
      </header>
      <StoragePart />
      <DuplicatesPart />
      <BrokenPart />
      <CataloguePart />
    </>
  );
}
