import { chooseGap } from './choose-gap';
import type { PageEntry } from './find-entries';
import { MARK_TAG, type MarkPlace } from './mark';

export interface Placed {
  entry: PageEntry;
  host: HTMLElement;
}

type Placement = { place: MarkPlace; inset?: Readonly<Record<string, string>> };

/** The room that a mark needs behind the last word of a row: a label of three signs. */
const LEAST_ROW = 76;

/** Reads where there is room for all of them, then puts them there: one layout for any number. */
export function placeMarks(placed: readonly Placed[]): void {
  // A row says how much room it has left by where the mark stands behind it.
  for (const { entry, host } of placed) if (entry.places[0] === 'row') setPlace(host, 'row');
  const placements = placed.map(({ entry, host }) => placementOf(entry, host));
  for (const [index, { host }] of placed.entries()) {
    const { place, inset = {} } = placements[index] ?? { place: 'edge' };
    for (const [name, value] of Object.entries(inset)) if (host.style.getPropertyValue(name) !== value) host.style.setProperty(name, value);
    setPlace(host, place);
  }
}

function setPlace(host: HTMLElement, place: MarkPlace): void {
  if (host.getAttribute('place') !== place) host.setAttribute('place', place);
}

function placementOf({ home, places, heading }: PageEntry, host: HTMLElement): Placement {
  const [wanted, spare] = places;
  if (wanted === 'row')
    return { place: home.getBoundingClientRect().right - host.getBoundingClientRect().left >= LEAST_ROW ? wanted : spare };
  if (wanted !== 'gap' || heading === undefined) return { place: wanted };
  const gap = chooseGap(home.getBoundingClientRect(), heading.getBoundingClientRect(), contentAround(home, heading));
  if (gap === undefined) return { place: spare };
  // The mark is 24 pixels high; in a higher strip at the lower edge it keeps the line of its neighbours.
  const middle = `${Math.max(0, Math.min(gap.height - 24, 12) / 2)}px`;
  const vertical =
    'top' in gap ? { '--top': `${gap.top + (gap.height - 24) / 2}px`, '--bottom': 'auto' } : { '--top': 'auto', '--bottom': middle };
  return { place: 'gap', inset: { '--left': `${gap.left}px`, '--right': `${gap.right}px`, ...vertical } };
}

/** What stands beside the heading at every level up to its entry: rectangles of whole elements, a few for each card. */
function contentAround(home: HTMLElement, heading: HTMLElement): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let inner: HTMLElement = heading; inner !== home && inner.parentElement; inner = inner.parentElement) {
    for (const node of inner.parentElement.childNodes) {
      if (node === inner || node.nodeName.toLowerCase() === MARK_TAG) continue;
      if (node instanceof Element) boxes.push(node.getBoundingClientRect());
      else if (node instanceof Text && node.data.trim() !== '') boxes.push(boxOfText(node));
    }
  }
  return boxes;
}

function boxOfText(node: Text): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}
