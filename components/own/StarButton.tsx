import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { IconButton } from '@/components/ui/IconButton';
import { setStarred } from '@/utils/browser/own-marks';
import './own.css';

interface StarButtonProps {
  paperKey: string;
  isStarred: boolean;
}

/** Marks a paper that is worth coming back to. */
export function StarButton({ paperKey, isStarred }: StarButtonProps) {
  const { t } = useTranslation();
  return (
    <IconButton
      className="icon-button star"
      label={isStarred ? t('own.unstar') : t('own.star')}
      icon={<Star />}
      aria-pressed={isStarred}
      action="star"
      onClick={() => act(setStarred(paperKey, !isStarred))}
    />
  );
}
