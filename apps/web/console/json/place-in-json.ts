import type { EditorState } from '@codemirror/state';
import { keyOf, type SyntaxNode, type TextRange, treeOf, unquoted } from './pointer-ranges.js';

/** What an object in the JSON of a questionnaire is. */
export type OwnerKind = 'survey' | 'page' | 'element' | 'column' | 'choice' | 'text' | 'other';

export interface Owner {
  readonly kind: OwnerKind;
  /** Of an element, where it says so. */
  readonly type: string | undefined;
  /** Names that are there already. */
  readonly present: readonly string[];
}

/** What is being written at a place of the document. */
export type PlaceInJson =
  | { readonly kind: 'name'; readonly owner: Owner; readonly range: TextRange; readonly hasValue: boolean }
  | { readonly kind: 'value'; readonly owner: Owner; readonly property: string; readonly range: TextRange };

/** What stands at a position: the name or the value of a property; undefined elsewhere. */
export function placeInJson(state: EditorState, position: number): PlaceInJson | undefined {
  const node = treeOf(state).resolveInner(position, -1);
  if (node.name === 'PropertyName') return nameAt(state, node);
  const property = propertyAround(node);
  if (property && isPastColon(state, property, position)) return valueAt(state, node, property, position);
  const object = node.name === 'Object' ? node : node.parent;
  if (object?.name !== 'Object') return undefined;
  const range = node.type.isError ? { from: node.from, to: node.to } : { from: position, to: position };
  return { kind: 'name', owner: ownerOf(state, object), range, hasValue: false };
}

/** The property that a node is, or is the value of. */
function propertyAround(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === 'Property') return node;
  return node.parent?.name === 'Property' ? node.parent : undefined;
}

function nameAt(state: EditorState, node: SyntaxNode): PlaceInJson | undefined {
  const object = parentOf(node, 'Object');
  if (!object) return undefined;
  const rest = state.sliceDoc(node.to, node.to + 20);
  return {
    kind: 'name',
    owner: ownerOf(state, object),
    range: { from: node.from, to: node.to },
    hasValue: /^\s*:/.test(rest),
  };
}

function valueAt(
  state: EditorState,
  node: SyntaxNode,
  property: SyntaxNode,
  position: number,
): PlaceInJson | undefined {
  const object = parentOf(property, 'Object');
  const name = keyOf(state, property);
  if (!object || name === undefined || node.name === 'Object' || node.name === 'Array') return undefined;
  const range = node === property ? { from: position, to: position } : { from: node.from, to: node.to };
  return { kind: 'value', owner: ownerOf(state, object), property: name, range };
}

function isPastColon(state: EditorState, property: SyntaxNode, position: number): boolean {
  const name = property.getChild('PropertyName');
  return name !== null && state.sliceDoc(name.to, position).includes(':');
}

function parentOf(node: SyntaxNode, name: string): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.name === name) return at;
  return undefined;
}

function ownerOf(state: EditorState, object: SyntaxNode): Owner {
  const properties = object.getChildren('Property');
  const present = properties.flatMap((property) => keyOf(state, property) ?? []);
  const type = properties.find((property) => keyOf(state, property) === 'type')?.lastChild;
  return {
    kind: kindOf(state, object),
    type: type?.name === 'String' ? unquoted(state.sliceDoc(type.from, type.to)) : undefined,
    present,
  };
}

const LISTS: Readonly<Record<string, OwnerKind>> = {
  pages: 'page',
  elements: 'element',
  choices: 'choice',
  rateValues: 'choice',
  rows: 'choice',
};
const TEXTS: ReadonlySet<string> = new Set(
  'title description text hint commentText otherText labelTrue labelFalse minRateDescription maxRateDescription'.split(
    ' ',
  ),
);

function kindOf(state: EditorState, { parent }: SyntaxNode): OwnerKind {
  if (parent?.name === 'JsonText') return 'survey';
  if (parent?.name === 'Property') return TEXTS.has(keyOf(state, parent) ?? '') ? 'text' : 'other';
  return parent?.name === 'Array' ? kindInList(state, parent.parent) : 'other';
}

function kindInList(state: EditorState, list: SyntaxNode | null): OwnerKind {
  const name = list?.name === 'Property' ? keyOf(state, list) : undefined;
  if (!list || name === undefined) return 'other';
  if (name === 'columns') return isTable(state, list) ? 'column' : 'choice';
  return LISTS[name] ?? 'other';
}

/** Columns of a growing table are questions in small; columns of a matrix are choices. */
function isTable(state: EditorState, list: SyntaxNode): boolean {
  const owner = parentOf(list, 'Object');
  return owner !== undefined && ownerOf(state, owner).type === 'matrixdynamic';
}
