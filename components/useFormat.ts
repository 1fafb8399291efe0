import { useTranslation } from 'react-i18next';
import type { Language } from '@/utils/failure';
import { formatsFor } from './format';

/** How dates and numbers are written in the person's language. */
export function useFormat(): ReturnType<typeof formatsFor> {
  const { i18n } = useTranslation();
  return formatsFor(i18n.language as Language);
}
