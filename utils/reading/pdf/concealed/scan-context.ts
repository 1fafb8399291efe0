import type { ScanContext } from './content-scan';
import type { FileObjects } from './file-objects';
import type { Area } from './matrix';

/** What holds for all content streams of a file. */
export function scanContext(objects: FileObjects): Omit<ScanContext, 'isForm'> {
  const clearStates = new Set<string>();
  const clear = new Set<number>();
  let hasSpotInks = false;
  let sheet: Area | undefined;
  for (const { number, text } of objects.values()) {
    hasSpotInks ||= text.includes('/Separation') || text.includes('/DeviceN');
    if (text.includes('/ca')) {
      if (isClear(text) && !/\/ExtGState\s*<</.test(text)) clear.add(number);
      for (const [, name = '', own = ''] of text.matchAll(/\/([^\s/<>[\]()]+)\s*<<([^<>]*)>>/g))
        if (isClear(own)) clearStates.add(`/${name}`);
    }
    if (text.includes('Box'))
      for (const [, box = ''] of text.matchAll(/\/(?:MediaBox|CropBox)\s*\[([^\]]*)\]/g)) sheet = shared(sheet, box);
  }
  if (clear.size > 0) {
    for (const { text } of objects.values())
      for (const [, name = '', number] of text.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R\b/g))
        if (clear.has(Number(number))) clearStates.add(`/${name}`);
  }
  return { clearStates, hasSpotInks, sheet };
}

function isClear(text: string): boolean {
  return /\/ca\s+0?\.?0*(?![\d.])/.test(text) && !/\/ca\s+0?\.0*[1-9]/.test(text);
}

/** What all pages have in common. */
function shared(sheet: Area | undefined, box: string): Area | undefined {
  const [x = 0, y = 0, right = 0, head = 0] = box.trim().split(/\s+/).map(Number);
  if (![x, y, right, head].every(Number.isFinite)) return sheet;
  const own = { left: Math.min(x, right), right: Math.max(x, right), foot: Math.min(y, head), head: Math.max(y, head) };
  if (sheet === undefined) return own;
  return {
    left: Math.max(sheet.left, own.left),
    right: Math.min(sheet.right, own.right),
    foot: Math.max(sheet.foot, own.foot),
    head: Math.min(sheet.head, own.head),
  };
}
