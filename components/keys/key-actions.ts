/** In the order in which the help shows them. */
export const KEY_GROUPS = ['papers', 'reading', 'keeping', 'going'] as const;

interface KeyAction {
  group: (typeof KEY_GROUPS)[number];
  /** As `KeyboardEvent.key` names them; the first one is the one that is shown. */
  keys: readonly string[];
  /** Held down, it goes on; nothing else happens twice for one press. */
  repeats?: true;
}

/**
 * Every action that a single key does, on any page of ours; its words are `keys.action.ID`. Where two share a key and a page knows both, the
 * one that stands first here has it.
 */
export const KEY_ACTIONS = {
  summarise: { group: 'papers', keys: ['s'] },
  nextPaper: { group: 'papers', keys: ['j'], repeats: true },
  previousPaper: { group: 'papers', keys: ['k'], repeats: true },
  openPaper: { group: 'papers', keys: ['o'] },
  showList: { group: 'papers', keys: ['l'] },
  view: { group: 'reading', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  nextView: { group: 'reading', keys: [']'], repeats: true },
  previousView: { group: 'reading', keys: ['['], repeats: true },
  nextDoubt: { group: 'reading', keys: ['x'], repeats: true },
  foldAll: { group: 'reading', keys: ['h'] },
  search: { group: 'papers', keys: ['/'] },
  select: { group: 'papers', keys: ['m'] },
  ask: { group: 'reading', keys: ['/', 'a'] },
  copyOneLine: { group: 'keeping', keys: ['y'] },
  copy: { group: 'keeping', keys: ['c'] },
  exportMenu: { group: 'keeping', keys: ['e'] },
  redoMenu: { group: 'keeping', keys: ['r'] },
  star: { group: 'keeping', keys: ['b'] },
  tags: { group: 'keeping', keys: ['t'] },
  note: { group: 'keeping', keys: ['n'] },
  pin: { group: 'going', keys: ['p'] },
  library: { group: 'going', keys: ['g'] },
  settings: { group: 'going', keys: [','] },
  help: { group: 'going', keys: ['?'] },
} as const satisfies Record<string, KeyAction>;

export type KeyActionId = keyof typeof KEY_ACTIONS;

export const KEY_ACTION_IDS = Object.keys(KEY_ACTIONS) as KeyActionId[];

export function keyAction(id: KeyActionId): KeyAction {
  return KEY_ACTIONS[id];
}
