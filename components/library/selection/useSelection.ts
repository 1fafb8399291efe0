import { useMemo, useState } from 'react';

/** Papers chosen among those that are listed. */
export interface Selection {
  /** Keys of those that are chosen and listed. */
  chosen: ReadonlySet<string>;
  toggle(key: string): void;
  /** All between the one that was chosen last and this one. */
  chooseTo(key: string): void;
  chooseAll(): void;
  chooseNone(): void;
}

export interface SelectionMode {
  /** Absent while no papers are being chosen. */
  selection?: Selection;
  begin(): void;
  end(): void;
}

/** Whether papers are being chosen, and which. What is filtered away is no longer chosen: nobody does something to what cannot be seen. */
export function useSelection(listed: readonly string[]): SelectionMode {
  const [state, setState] = useState<{ keys: ReadonlySet<string>; last?: string }>();
  const selection = useMemo(() => state && selectionOf(state, listed, setState), [state, listed]);
  return {
    ...(selection === undefined ? {} : { selection }),
    begin: () => setState({ keys: new Set() }),
    end: () => setState(undefined),
  };
}

interface State {
  keys: ReadonlySet<string>;
  last?: string;
}

function selectionOf({ keys, last }: State, listed: readonly string[], change: (state: State) => void): Selection {
  const chosen = new Set(listed.filter((key) => keys.has(key)));
  return {
    chosen,
    toggle(key) {
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      change({ keys: next, last: key });
    },
    chooseTo(key) {
      // The one that was chosen last may have gone since.
      const anchor = last !== undefined && listed.includes(last) ? last : key;
      const [from = 0, to = 0] = [listed.indexOf(anchor), listed.indexOf(key)].sort((one, other) => one - other);
      change({ keys: new Set([...chosen, ...listed.slice(from, to + 1)]), last: key });
    },
    chooseAll: () => change({ keys: new Set(listed) }),
    chooseNone: () => change({ keys: new Set() }),
  };
}
