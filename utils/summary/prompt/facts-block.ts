import type { LinkedRepo } from '@/utils/reading/artefacts/artefacts';
import type { PaperDocument, PaperLink } from '@/utils/reading/paper-document';
import { percentSent } from '@/utils/reading/percent-sent';
import { oneLine, withoutOwnTags } from './quote-data';

const MOST_REPOS = 8;
const MOST_LINKS = 10;

const LINK_KINDS: Readonly<Record<PaperLink['kind'], string>> = {
  code: '代码',
  model: '模型',
  data: '数据',
  project: '项目页',
  other: '链接',
};

/** What is known beside the text: facts about code, models and data, so that the model need not guess them. */
export function factsBlock(document: PaperDocument): string {
  const known = [...huggingFaceLines(document), ...paperLines(document)];
  const facts = [...extentLines(document), ...(known.length > 0 ? known : ['没有已知的代码、模型或数据集；这不等于没有发布。'])];
  return `<facts>\n${facts.map((fact) => `- ${withoutOwnTags(fact)}`).join('\n')}\n</facts>`;
}

/** What a model was not given it must not call unsaid. */
function extentLines({ receipt }: PaperDocument): string[] {
  const advice = '其中没有的内容写“所读部分未说明”，不写“论文未说明”。';
  if (receipt.source === 'abstract') return [`所给的只是论文的摘要。${advice}`];
  const percent = percentSent(receipt) ?? 100;
  if (percent === 100) return [];
  return [`所给的不是全文：为长度所限，只有 ${percent}% 的文字，先略去的是附录和相关工作。${advice}`];
}

function huggingFaceLines({ artefacts }: PaperDocument): string[] {
  if (artefacts === undefined) return [];
  // Stars and upvotes are of the day, and no fact about the paper.
  const { code, project, totals } = artefacts;
  const lines = [
    ...(code === undefined ? [] : [`代码：${oneLine(code, 200)}`]),
    ...(project === undefined ? [] : [`项目页：${oneLine(project, 200)}`]),
    ...repoLines('模型', 'https://huggingface.co/', artefacts.models, totals.models),
    ...repoLines('数据集', 'https://huggingface.co/datasets/', artefacts.datasets, totals.datasets),
    ...repoLines('Spaces', 'https://huggingface.co/spaces/', artefacts.spaces, totals.spaces),
  ];
  const none = 'Hugging Face 没有为这篇论文登记代码、模型、数据集或 Spaces。';
  return lines.length > 0 ? lines.map((line) => `据 Hugging Face，${line}`) : [none];
}

/** Repositories that others have linked are among them: Hugging Face lists whoever names the paper. */
function repoLines(name: string, place: string, repos: readonly LinkedRepo[], total: number): string[] {
  if (repos.length === 0 && total === 0) return [];
  const shown = repos
    .slice(0, MOST_REPOS)
    .map(({ id, licence }) => `${place}${oneLine(id, 100)}（许可证：${licence === undefined ? '未注明' : oneLine(licence, 40)}）`);
  const count = Math.max(total, repos.length);
  const heading = `关联到这篇论文的${name}${count > shown.length ? `共 ${count} 个，前 ${shown.length} 个` : `共 ${count} 个`}`;
  return [shown.length === 0 ? heading : `${heading}：${shown.join('；')}`];
}

function paperLines({ links, licence }: PaperDocument): string[] {
  const found = links
    .filter(({ kind }) => kind !== 'other')
    .slice(0, MOST_LINKS)
    .map(({ url, kind, passage }) => `${LINK_KINDS[kind]} ${oneLine(url, 200)}${passage === undefined ? '' : `，见 [${passage}]`}`);
  return [
    ...(found.length === 0 ? [] : [`论文文字里的链接（是作者发布的还是引用别人的，看所在段落）：${found.join('；')}`]),
    ...(licence === undefined ? [] : [`论文文本的许可证：${oneLine(licence, 120)}（不是代码或模型的许可证）`]),
  ];
}
