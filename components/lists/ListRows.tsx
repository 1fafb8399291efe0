import { useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { paperKey } from '@/utils/paper/paper-ref';
import { ListedRow } from './ListedRow';
import type { ListMemory } from './list-memory';
import type { ListedState } from './usePaperStates';
import { rowOf, useRowKeys } from './useRowKeys';

interface ListRowsProps {
  /** As they are to be shown. */
  papers: readonly ListedPaper[];
  states: ReadonlyMap<string, ListedState>;
  memory: ListMemory;
  onSummarise: ((paper: ListedPaper['paper']) => void) | undefined;
  onOpen(listed: ListedPaper): void;
}

/** The rows of a list; whoever comes back to it finds it where it was left. */
export function ListRows({ papers, states, memory, onSummarise, onOpen }: ListRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const { stop, onFocus, onKeyDown } = useRowKeys(
    papers.map(({ paper }) => paperKey(paper)),
    memory.left?.key,
  );
  useLayoutEffect(() => {
    const { left, scrollY = 0 } = memory;
    const row = left && list.current ? rowOf(list.current, left.key) : undefined;
    delete memory.left;
    if (left && row) {
      window.scrollBy(0, row.getBoundingClientRect().top - left.top);
      row.querySelector('button')?.focus({ preventScroll: true });
    } else window.scrollTo(0, scrollY);
    return () => {
      memory.scrollY = window.scrollY;
    };
  }, [memory]);
  const open = useCallback(
    (listed: ListedPaper) => {
      const key = paperKey(listed.paper);
      const row = list.current === null ? undefined : rowOf(list.current, key);
      memory.left = { key, top: row?.getBoundingClientRect().top ?? 0 };
      onOpen(listed);
    },
    [memory, onOpen],
  );
  return (
    <ol ref={list} className="listed-rows" aria-label={t('list.rows')} onFocus={onFocus} onKeyDown={onKeyDown}>
      {papers.map((listed) => {
        const key = paperKey(listed.paper);
        const { state = 'unread', oneLine, stage } = states.get(key) ?? {};
        return (
          <ListedRow
            key={key}
            listed={listed}
            state={state}
            oneLine={oneLine}
            stage={stage}
            isStop={key === stop}
            onSummarise={onSummarise}
            onOpen={open}
          />
        );
      })}
    </ol>
  );
}
