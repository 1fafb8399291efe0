import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { findAction } from './bound-keys';

/** The way to the help without the keyboard, and for those who switched single keys off. */
export function KeyHelpButton({ isSmall = false }: { isSmall?: boolean }) {
  const { t } = useTranslation();
  const show = () => findAction('help')?.run(Number.NaN);
  if (isSmall) return <IconButton label={t('keys.title')} icon={<Keyboard />} onClick={show} />;
  return (
    <Button icon={<Keyboard />} onClick={show}>
      {t('keys.title')}
    </Button>
  );
}
