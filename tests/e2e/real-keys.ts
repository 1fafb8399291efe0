import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A screen of its own, on which keys are pressed as on a keyboard: a command's key never reaches a page, and no protocol can press it. */
export interface Screen {
  /** As `xdotool` writes them: `alt+shift+s`. */
  press(keys: string): void;
  type(text: string): void;
  /** Clicks at that place of the screen. */
  click(x: number, y: number): void;
  close(): void;
}

const isOnPath = (name: string) => (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));

export const canPressKeys = isOnPath('Xvfb') && isOnPath('xdotool');

/** Browsers that are started afterwards with a window stand on it. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((done, fail) => {
    server.stdout.once('data', (text: Buffer) => done(text.toString().trim()));
    server.once('exit', (code) => fail(new Error(`Xvfb ended at once, with code ${code}`)));
  });
  const before = process.env.DISPLAY;
  process.env.DISPLAY = `:${number}`;
  const tool = (...words: string[]) => void execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: `:${number}` } });
  return {
    press: (keys) => tool('key', '--clearmodifiers', keys),
    type: (text) => tool('type', '--delay', '30', text),
    click: (x, y) => tool('mousemove', String(x), String(y), 'click', '1'),
    close: () => {
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
      server.kill();
    },
  };
}
