import { elementAt, type Definition, isElementAt, type Operation } from '#questionnaire/core/design';

interface Standing {
  readonly parent: string;
  readonly index: number;
}

function standingOf(at: string): Standing {
  const cut = at.lastIndexOf('/');
  return { parent: at.slice(0, cut), index: Number(at.slice(cut + 1)) };
}

/** Neighbours from one to the other, in order; none where they do not stand in the same list. */
export function partsBetween(one: string, other: string): readonly string[] {
  if (!isElementAt(one) || !isElementAt(other)) return [];
  const [from, to] = [standingOf(one), standingOf(other)];
  if (from.parent !== to.parent) return [];
  const first = Math.min(from.index, to.index);
  const count = Math.abs(from.index - to.index) + 1;
  return Array.from({ length: count }, (_, index) => `${from.parent}/${first + index}`);
}

/** The neighbour `by` places on; undefined where nothing stands. */
export function neighbourOf(definition: Definition, at: string, by: number): string | undefined {
  if (!isElementAt(at)) return undefined;
  const { parent, index } = standingOf(at);
  const neighbour = `${parent}/${index + by}`;
  return index + by >= 0 && elementAt(definition, neighbour) ? neighbour : undefined;
}

/** Neighbours change places with the one before or after them; undefined at the end of their list. */
export function moveParts(definition: Definition, marked: readonly string[], by: -1 | 1): Operation | undefined {
  const [first = '', last = first] = by < 0 ? [marked[0], marked.at(-1)] : [marked.at(-1), marked[0]];
  const at = neighbourOf(definition, first, by);
  if (at === undefined) return undefined;
  const { parent, index } = standingOf(last);
  return { kind: 'move', at, place: { parent: parent.replace(/\/elements$/, ''), index } };
}

/** From the last one on, so that the others stay where they are meanwhile. */
export function removeParts(marked: readonly string[]): Operation {
  const [at = ''] = marked;
  if (marked.length === 1) return { kind: 'remove', at };
  return { kind: 'all', operations: marked.toReversed().map((at) => ({ kind: 'remove', at })) };
}
