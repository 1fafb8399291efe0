import { useEffect, useRef, useState } from 'react';

/** Long enough to be read, in milliseconds. */
const SHOWN_MS = 4_000;

type Outcome = 'copied' | 'copyFailed';

/** Copies a text to the clipboard; for a while afterwards the outcome is there to be shown. */
export function useCopy(): [outcome: Outcome | undefined, copy: (text: string) => Promise<void>] {
  const [outcome, setOutcome] = useState<Outcome>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (text: string) => {
    const result = await navigator.clipboard.writeText(text).then(
      (): Outcome => 'copied',
      (): Outcome => 'copyFailed',
    );
    setOutcome(result);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(undefined), SHOWN_MS);
  };
  return [outcome, copy];
}
