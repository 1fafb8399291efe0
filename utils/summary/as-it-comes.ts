import type { PaperDocument } from '@/utils/reading/paper-document';
import { prepareCheck } from './check/ready-paper';
import type { Job } from './summary';

export interface AskEvents {
  onText(piece: string): void;
  onThinking(): void;
}

interface Shown {
  /** How far the job is now. */
  status(): Job['status'];
  update(change: { status: 'writing'; text: string } | { status: 'thinking' }): void;
}

/** Shows an answer as it comes, behind what came before it. What had arrived stays until there is more: a second try may bring nothing. */
export function asItComes(document: PaperDocument, { status, update }: Shown, before = ''): AskEvents {
  let text = before;
  return {
    onText(piece) {
      text += piece;
      update({ status: 'writing', text });
      // There is time for it while the model writes on.
      prepareCheck(document);
    },
    onThinking() {
      if (status() === 'waiting') update({ status: 'thinking' });
    },
  };
}
