import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The id Chromium gives to an unpacked extension: from the manifest's `key`, else from its path (UTF-16 on Windows); the first 32 hex digits
 * of the hash, spelt with a–p.
 */
export function extensionIdOf(folder: string): string {
  const { key } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as { key?: string };
  const place = () => Buffer.from(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256')
    .update(key === undefined ? place() : Buffer.from(key, 'base64'))
    .digest('hex')
    .slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
