import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DigestMark } from '@/components/digest/DigestMark';
import { useDigestTitle } from '@/components/digest/useDigestTitle';
import { IconButton } from '@/components/ui/IconButton';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { placeHash } from '@/utils/browser/pages';
import type { DigestHead } from '@/utils/digest/digest-head';

interface DigestRowProps {
  head: DigestHead;
  onRemove(head: DigestHead): void;
}

/** One digest: what it is of, how far it is, and the way into it. */
export function DigestRow({ head, onRemove }: DigestRowProps) {
  const { t } = useTranslation();
  const titleOf = useDigestTitle();
  const row = useRef<HTMLLIElement>(null);
  useNextFocus(row, 'main', '.digest-rows .icon-button');
  const { id, papers, run } = head;
  const name = titleOf(head);
  const facts = [
    t('digestList.papers', { count: papers }),
    ...(run === undefined ? [] : [t('digestList.done', { done: run.done })]),
    ...(run === undefined || run.failed === 0 ? [] : [t('digestList.failed', { failed: run.failed })]),
    ...(run === undefined || run.left === 0 ? [] : [t('digestList.left', { left: run.left })]),
  ];
  return (
    <li ref={row} className="digest-row">
      <a href={placeHash(`digest/${id}`)}>{name}</a>
      <p className="muted">{facts.join(' · ')}</p>
      <DigestMark head={head} />
      <IconButton label={t('digestList.delete', { name })} icon={<Trash2 />} onClick={() => onRemove(head)} />
    </li>
  );
}
