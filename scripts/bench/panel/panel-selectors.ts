/** Where the panel's markup shows what the bench watches; nowhere else does the bench name it. */
export const PANEL = {
  /** The text of a section of a summary, while it is written and when it is done. */
  section: '[data-field]',
  /** The one-line contribution and the section that is written now; the last of them is where the text grows. */
  written: '.one-line, [data-current]:not([hidden])',
  /** What holds one paper, in whichever state. */
  pane: '.pane',
  view: '[role="tab"]',
  chosenView: '[role="tab"][aria-selected="true"]',
  /** Shown with a finished summary only. */
  views: '[role="tablist"]',
  /** The words on the button that has a paper summarised. */
  start: '速读这篇论文',
} as const;
