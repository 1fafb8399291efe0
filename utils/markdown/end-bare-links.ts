/** As much of an mdast node as is looked at here. */
interface MdastNode {
  type: string;
  value?: string;
  url?: string;
  children?: MdastNode[];
}

/** Han, kana and full-width signs: `https://github.com/a/b（MIT）；`. */
const CHINESE = /[\p{Script=Han}\u2018-\u201d\u2026\u3000-\u30ff\uff00-\uffef]/u;

/** Remark plugin: a bare address ends where Chinese begins. GFM ends it at white space only, which Chinese text does not put behind it. */
export function endBareLinks() {
  return (tree: MdastNode): void => walk(tree);
}

function walk(node: MdastNode): void {
  if (node.children === undefined) return;
  for (const child of node.children) walk(child);
  node.children = node.children.flatMap(parted);
}

function parted(node: MdastNode): MdastNode[] {
  const { type, url = '', children: [text] = [] } = node;
  const address = text?.value ?? '';
  const end = address.search(CHINESE);
  if (type !== 'link' || end <= 0 || !url.endsWith(address)) return [node];
  // `www.example.org` has its scheme in the address only.
  const scheme = url.slice(0, -address.length);
  const rest = address.slice(end).split(ADDRESS);
  return [
    linkTo(scheme, address.slice(0, end)),
    ...rest.map((part, index) => (index % 2 === 1 ? linkTo('', part) : { type: 'text', value: part })),
  ];
}

/** Where no white space parts two addresses, the second was part of the first. */
const ADDRESS = /(https?:\/\/[!-;=?-~]*[\w/])/;

function linkTo(scheme: string, value: string): MdastNode {
  return { type: 'link', url: scheme + value, children: [{ type: 'text', value }] };
}
