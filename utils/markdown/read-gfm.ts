import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** As much of remark's settings as is changed here. */
interface Settings {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** Remark plugin: reads GitHub's Markdown. `remark-gfm` brings as well what writes it, which every page would load and nobody needs. */
export function readGfm(this: { data(): object }): void {
  const settings: Settings = this.data();
  settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), gfm()];
  settings.fromMarkdownExtensions = [...(settings.fromMarkdownExtensions ?? []), gfmFromMarkdown()];
}
