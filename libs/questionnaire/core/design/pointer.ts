import { below } from '../findings.js';

/** The steps of a JSON Pointer (RFC 6901); none for the whole. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.reduce<string>(below, '');
}

/** The pointer without its last `count` steps. */
export function above(pointer: string, count = 1): string {
  return pointerOf(stepsOf(pointer).slice(0, -count));
}

export function lastStep(pointer: string): string {
  return stepsOf(pointer).at(-1) ?? '';
}

type Node = Readonly<Record<string, unknown>>;

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(root: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? (node as Node)[step] : undefined,
    root,
  );
}

/**
 * The same tree with one value exchanged; what is not on the way is shared. `undefined` takes a property away.
 * Steps must lead through what is there.
 */
export function withValueAt<Root>(root: Root, pointer: string, value: unknown): Root {
  return put(root, stepsOf(pointer), value) as Root;
}

function put(node: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.with(Number(step), put(node[Number(step)], rest, value));
  const { [step]: member, ...others } = node as Node;
  const changed = put(member, rest, value);
  if (changed === undefined) return others;
  return Object.hasOwn(node as object, step)
    ? { ...(node as object), [step]: changed }
    : { ...others, [step]: changed };
}

/** The same tree with a list changed; a list that is missing is empty. */
export function withListAt<Root, Member>(
  root: Root,
  pointer: string,
  change: (list: readonly Member[]) => readonly Member[],
): Root {
  return withValueAt(root, pointer, change((valueAt(root, pointer) as readonly Member[] | undefined) ?? []));
}
