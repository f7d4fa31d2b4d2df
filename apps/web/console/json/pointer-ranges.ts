import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { below } from '#questionnaire/core/design';

export type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** How long reading a large document may take before what was read so far has to do. */
const PATIENCE = 200;

/** Where in the text of a JSON document each JSON Pointer stands: a property with its name, a member as a whole. */
export function pointerRanges(state: EditorState): ReadonlyMap<string, TextRange> {
  const tree = treeOf(state);
  const ranges = new Map<string, TextRange>();
  const [top] = valuesIn(tree.topNode);
  if (top) collect(state, top, '', ranges);
  return ranges;
}

/** The place of a pointer, or of the innermost thing around it that is there. */
export function rangeOf(ranges: ReadonlyMap<string, TextRange>, pointer: string): TextRange {
  let at = pointer;
  while (at !== '' && !ranges.has(at)) at = at.slice(0, at.lastIndexOf('/'));
  return ranges.get(at) ?? { from: 0, to: 0 };
}

/** The document as a tree, as far as it can be read in time. */
export function treeOf(state: EditorState): ReturnType<typeof syntaxTree> {
  return ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);
}

function collect(state: EditorState, node: SyntaxNode, pointer: string, ranges: Map<string, TextRange>): void {
  if (!ranges.has(pointer)) ranges.set(pointer, headOf(state, node));
  if (node.name === 'Array')
    valuesIn(node).forEach((value, index) => collect(state, value, below(pointer, index), ranges));
  if (node.name !== 'Object') return;
  for (const property of node.getChildren('Property')) {
    const key = keyOf(state, property);
    const value = property.lastChild;
    if (key === undefined || !value) continue;
    const at = below(pointer, key);
    ranges.set(at, { from: property.from, to: isLeaf(value) ? property.to : (property.firstChild?.to ?? property.to) });
    collect(state, value, at, ranges);
  }
}

/** Of something large only its first line is marked. */
function headOf(state: EditorState, { from, to }: SyntaxNode): TextRange {
  return { from, to: Math.min(to, state.doc.lineAt(from).to) };
}

function isLeaf({ name }: SyntaxNode): boolean {
  return name !== 'Object' && name !== 'Array';
}

const VALUES: ReadonlySet<string> = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

export function valuesIn(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (VALUES.has(child.name)) found.push(child);
  return found;
}

export function keyOf(state: EditorState, property: SyntaxNode): string | undefined {
  const name = property.getChild('PropertyName');
  return name ? unquoted(state.sliceDoc(name.from, name.to)) : undefined;
}

/** The text of a JSON string; what is not closed yet is taken as far as it goes. */
export function unquoted(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.replaceAll('"', '');
  }
}
