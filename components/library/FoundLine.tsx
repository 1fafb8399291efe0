import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { searchTextItem } from '@/utils/browser/library/write-papers';
import { findPassage } from '@/utils/library/search/find-passage';
import type { Search } from '@/utils/library/search/read-search';
import { FIELD_KEYS } from '@/utils/summary/card';
import { Marked } from './EntryLines';
import './FoundLine.css';

/** Where in a card's text the search found something: the row would not say why it is there. Its line is there before its words are. */
export function FoundLine({ paperKey, search }: { paperKey: string; search: Search }) {
  const text = useItem(searchTextItem(paperKey));
  const partName = usePartName();
  const found = useMemo(() => (text ? findPassage(text, search) : undefined), [text, search]);
  return (
    <span className="found-line" lang="zh-CN">
      {found && (
        <>
          <small>{partName(found.part)}</small>
          <Marked text={found.text} words={search.words} />
        </>
      )}
    </span>
  );
}

function usePartName(): (part: string) => string {
  const { t } = useTranslation();
  return (part) => {
    const field = FIELD_KEYS.find((key) => part === `card:${key}`);
    if (field !== undefined) return t(`field.${field}`);
    if (part === 'note') return t('own.note');
    return part === 'question' ? t('question.title') : part.slice(part.indexOf(':') + 1);
  };
}
