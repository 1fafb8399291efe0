import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { pictureLabels, textBoxes } from './picture-labels';

/** Writes a drawing outside any figure: the text of its framed boxes as passages, else the labels in it. */
export async function writePicture(picture: Element, walk: Walk): Promise<void> {
  for (const box of textBoxes(picture)) await walk.writeChildren(box);
  walk.add('figure', pictureLabels([picture], walk), picture);
}
