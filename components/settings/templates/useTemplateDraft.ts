import { useState } from 'react';
import type { Template } from '@/utils/summary/template';

/** A template being written, and how it was before. */
export interface TemplateDraft {
  template: Template;
  saved: Template;
  isNew: boolean;
}

const KEY = 'template-draft';

/** Stays in the tab until it is saved or given up, also when the person leaves the page or loads it again. */
export function useTemplateDraft(): [TemplateDraft | undefined, (draft: TemplateDraft | undefined) => void] {
  const [draft, setDraft] = useState(readDraft);
  const change = (next: TemplateDraft | undefined) => {
    if (next === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(next));
    setDraft(next);
  };
  return [draft, change];
}

function readDraft(): TemplateDraft | undefined {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? undefined : (JSON.parse(kept) as TemplateDraft);
}
