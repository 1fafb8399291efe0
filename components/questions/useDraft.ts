import { useState } from 'react';

/** What is typed stays while the page is open, also when the person looks at another tab in between. */
const drafts = new Map<string, string>();

export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const change = (next: string) => {
    drafts.set(key, next);
    setText(next);
  };
  return [text, change];
}
