import { useTabDraft } from '@/components/settings/useTabDraft';
import type { Template } from '@/utils/summary/template';

/** A template being written, and how it was before. */
export interface TemplateDraft {
  template: Template;
  saved: Template;
  isNew: boolean;
}

export function useTemplateDraft() {
  return useTabDraft<TemplateDraft>('template-draft');
}
