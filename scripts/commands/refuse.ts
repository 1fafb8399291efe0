import { toFailure } from '@/utils/failure';

/** Says in one line on stderr why a command could not do its work; the exit status. */
export function refuse(command: string, error: unknown): 1 {
  const { code, detail = code } = toFailure(error);
  process.stderr.write(`paper ${command}: ${detail.replace(/\s+/g, ' ')}\n`);
  return 1;
}
