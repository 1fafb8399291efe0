import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { useCopy } from '@/components/useCopy';
import { oneLineOf, shareItem, shareLine } from '@/utils/library/export/share-line';
import type { Summary } from '@/utils/summary/summary';

/** The one-liner alone, ready to be taken along. */
export function ShareLine({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const forms = [
    ['line', oneLineOf(summary)],
    ['withTitle', shareLine(summary)],
    ['asItem', shareItem(summary)],
  ] as const;
  return (
    <dl className="share-lines">
      {forms.map(([form, text]) => (
        <div key={form}>
          <dt>{t(`share.${form}`)}</dt>
          <dd lang="zh-CN">{text}</dd>
          <IconButton icon={<Copy />} label={t('share.copy', { form: t(`share.${form}`) })} onClick={() => copy(text)} />
        </div>
      ))}
    </dl>
  );
}
