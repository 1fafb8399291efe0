import { useEffect, useState } from 'react';

/** Whole seconds since a moment given in milliseconds since the epoch; counts on while the component is shown. */
export function useSeconds(startedAt: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - startedAt) / 1000));
}
