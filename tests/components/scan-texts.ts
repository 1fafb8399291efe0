import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A part of a parsed file, as far as texts are concerned. */
interface Node {
  type: string;
  [part: string]: unknown;
}

/** What a file says to people: keys of the catalogue, and words that stand in it beside the catalogue. */
export interface ScannedFile {
  file: string;
  /** First arguments of `t(…)`: a key, or one whose holes are `*`. */
  asked: string[];
  /** Every string and template in it, holes as `*`: keys stand in data too. */
  strings: string[];
  /** Parts of the catalogue that are imported by name: `failure`, or `page.mark` where only that is taken. */
  imported: string[];
  /** Words that a person would see or hear. */
  words: string[];
}

const SHOWN_ATTRIBUTES = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'hint'];

/** The code of a folder, without its tests. */
export function scanFolder(folder: string): ScannedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => scanText(path.join(folder, name), readFileSync(path.join(folder, name), 'utf8')));
}

export function scanText(file: string, text: string): ScannedFile {
  const scanned: ScannedFile = { file, asked: [], strings: [], imported: [], words: [] };
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const groups = importedGroups(parsed.program as unknown as Node);
  visit(parsed.program as unknown as Node, (node) => {
    if (node.type === 'CallExpression' && nameOf(node.callee) === 't') scanned.asked.push(...stringsIn(firstOf(node.arguments)));
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') scanned.strings.push(...stringsIn(node));
    if (node.type === 'MemberExpression') scanned.imported.push(...importedPart(node, groups));
    if (node.type === 'JSXText') scanned.words.push(...wordsIn(String(node.value)));
    if (node.type === 'JSXExpressionContainer' && !isAttributeValue(node)) scanned.words.push(...shownIn(node.expression));
    if (node.type === 'JSXAttribute' && SHOWN_ATTRIBUTES.includes(attributeName(node))) scanned.words.push(...shownIn(node.value));
  });
  return scanned;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const [name, part] of Object.entries(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (!isNode(child)) continue;
      // Whether words in braces are content or an attribute's value, only what stands around them says.
      if (node.type === 'JSXAttribute' && name === 'value') child.isAttributeValue = true;
      visit(child, look);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function isAttributeValue(node: Node): boolean {
  return node.isAttributeValue === true;
}

/** The strings that an expression may be, whatever it depends on. */
function stringsIn(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return typeof value.value === 'string' ? [value.value] : [];
  if (value.type === 'TemplateLiteral') {
    const quasis = value.quasis as { value: { cooked: string } }[];
    return [quasis.map((quasi) => quasi.value.cooked).join('*')];
  }
  if (value.type === 'ConditionalExpression') return [...stringsIn(value.consequent), ...stringsIn(value.alternate)];
  if (value.type === 'LogicalExpression') return [...stringsIn(value.left), ...stringsIn(value.right)];
  return [];
}

/** The words in what is shown: strings, and the fixed parts of templates. */
function shownIn(value: unknown): string[] {
  const expression = isNode(value) && value.type === 'JSXExpressionContainer' ? value.expression : value;
  return stringsIn(expression).flatMap((text) => text.split('*').flatMap(wordsIn));
}

function wordsIn(text: string): string[] {
  const trimmed = text.trim();
  return /\p{L}/u.test(trimmed) ? [trimmed] : [];
}

function attributeName(node: Node): string {
  const { name, namespace } = node.name as { name: string | Node; namespace?: Node };
  return namespace === undefined ? String(name) : '';
}

function nameOf(value: unknown): string {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : '';
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

/** Local names of the catalogue's groups: `import { failure as texts } from '@/assets/messages.json'`. */
function importedGroups(program: Node): Map<string, string> {
  const groups = new Map<string, string>();
  for (const node of program.body as Node[]) {
    if (node.type !== 'ImportDeclaration' || (node.source as Node).value !== '@/assets/messages.json') continue;
    for (const { type, local, imported } of node.specifiers as Node[]) {
      if (type === 'ImportSpecifier') groups.set(nameOf(local), nameOf(imported));
    }
  }
  return groups;
}

function importedPart({ object, property, computed }: Node, groups: ReadonlyMap<string, string>): string[] {
  const group = groups.get(nameOf(object));
  return group === undefined ? [] : [computed === true ? group : `${group}.${nameOf(property)}`];
}
