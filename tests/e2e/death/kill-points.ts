import type { Place } from './stopping-place';
import { sectionsIn } from './stored-job';
import type { WorkerHold } from './worker-hold';

/** A moment at which the worker is killed. */
export interface KillPoint {
  name: string;
  /** Where a server stops the request; the run's number varies it. */
  isThere?(place: Place, run: number): boolean;
  /** The call in which the worker itself hangs. */
  hold?: WorkerHold;
  /** The paper is fetched anew; else it comes from the reader's own store. */
  readsAnew?: boolean;
  /** So many sections the first answer lacks. */
  leavesOut?(run: number): number;
  /** Nothing was stored yet: the person finds the paper as it was, and the button that begins counts as the one click. */
  isBeforeAll?: boolean;
  /** What follows may ask again for sections that had come whole. */
  mayAskAgain?: boolean;
}

const PAGE = 'https://arxiv.org/html/2602.99901';
const ARTEFACTS = ['https://huggingface.co/api/papers/2602.99901', 'https://huggingface.co/api/arxiv/2602.99901/repos'];

const at = (call: number, step: (Place & { at: 'model' })['step'], isEnough: (written: string, run: number) => boolean = () => true) =>
  ((place, run) => place.at === 'model' && place.call === call && place.step === step && isEnough(place.written, run)) as NonNullable<
    KillPoint['isThere']
  >;

/** So many whole sections, and some letters of the next one. */
export const isWithin = (sections: number, letters: number) => (written: string) => {
  const begun = sectionsIn(written);
  return begun.length > sections && (begun.at(-1)?.[1].length ?? 0) > letters;
};

const oneToThree = (run: number) => 1 + (run % 3);

/** In the order in which a summary passes them. */
export const KILL_POINTS: readonly KillPoint[] = [
  { name: 'before the job’s first write', hold: { call: 'set', when: 'before', item: 'job:' }, isBeforeAll: true },
  { name: 'after the job’s first write', hold: { call: 'set', when: 'after', item: 'job:' } },
  { name: 'before the reader opens', hold: { call: 'createDocument', when: 'before' } },
  { name: 'after the reader has opened', hold: { call: 'createDocument', when: 'after' } },
  { name: 'Hugging Face is asked', readsAnew: true, isThere: (place, run) => place.at === 'site' && place.url === ARTEFACTS[run % 2] },
  { name: 'the paper’s page is asked for', readsAnew: true, isThere: (place) => place.at === 'site' && place.url === PAGE },
  { name: 'the model is asked, no headers', isThere: at(1, 'asked') },
  { name: 'headers, no token', isThere: at(1, 'open') },
  { name: 'thinking only', isThere: at(1, 'thinking') },
  { name: 'the first token', isThere: at(1, 'writing') },
  { name: 'in a section', isThere: at(1, 'writing', (written, run) => isWithin(1 + (run % 3), 2 + run)(written)) },
  { name: 'half of the sections', isThere: at(1, 'writing', (written, run) => isWithin(4 + (run % 3), 0)(written)) },
  { name: 'all text, no finish_reason', isThere: at(1, 'written') },
  { name: 'finish_reason, no end', isThere: at(1, 'finished') },
  { name: 'before the complete answer is stored', hold: { call: 'set', when: 'before', item: 'job:', isComplete: true } },
  { name: 'after the complete answer is stored', hold: { call: 'set', when: 'after', item: 'job:', isComplete: true } },
  { name: 'second call, no token', leavesOut: oneToThree, isThere: at(2, 'open') },
  {
    name: 'in the second call',
    leavesOut: (run) => 2 + (run % 3),
    isThere: at(2, 'writing', (written, run) => isWithin(run % 2, 2 + run)(written)),
  },
  { name: 'before the summary is stored', hold: { call: 'set', when: 'before', item: 'summary:' } },
  { name: 'after it and its catalogue entry, before the job goes', hold: { call: 'set', when: 'after', item: 'summary:' } },
  { name: 'before the job’s first copy goes', hold: { call: 'remove', when: 'before', item: 'job:', since: 'summary:' } },
  { name: 'after the job’s first copy has gone', hold: { call: 'remove', when: 'after', item: 'job:', since: 'summary:' } },
];
