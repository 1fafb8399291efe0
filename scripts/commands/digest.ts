import { sleep } from '@/entrypoints/background/sleep';
import { readDigestArguments } from './digest/digest-arguments';
import { makeDigest } from './digest/make-digest';
import { giveUp } from './give-up';
import { heedProxy } from './model/heed-proxy';
import { createNodeReader } from './model/node-reader';
import { untilSignalled } from './model/until-signalled';
import { usableProfile } from './model/usable-profile';
import { withoutKey } from './model/without-key';

/**
 * `paper digest DATE|… --out REPORT`: makes the cards of a list's papers and writes their report. Status 0 where every paper has its card, 1 where
 * one is missing, 2 for wrong usage, 130 or 143 after a signal; the report is written in any case once there is a list.
 */
export async function digest(args: string[]): Promise<number> {
  try {
    const wanted = readDigestArguments(args);
    const profile = usableProfile();
    heedProxy();
    const say = (line: string) => void process.stderr.write(`${withoutKey(line)}\n`);
    return await untilSignalled((signal) =>
      makeDigest(wanted, {
        profile,
        reader: createNodeReader({ signal }),
        signal,
        say,
        now: Date.now,
        sleep: (milliseconds) => sleep(milliseconds, signal),
      }),
    );
  } catch (error) {
    return giveUp('digest', error);
  }
}
