/** A run of members that stay, go or come. */
export interface DiffRun<Member> {
  readonly kind: 'same' | 'removed' | 'added';
  readonly members: readonly Member[];
}

/** Beyond this many differences nobody reads them one by one; the rest is one exchange. */
const MOST_STEPS = 1_000;

/**
 * The shortest edit from one sequence to another (Myers, “An O(ND) Difference Algorithm”, 1986), as runs. Sequences
 * that differ in more than `MOST_STEPS` members are shown as one removed and one added run.
 */
export function diffSequences<Member>(before: readonly Member[], after: readonly Member[]): readonly DiffRun<Member>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return joined([
    { kind: 'same', members: before.slice(0, start) },
    ...middle,
    { kind: 'same', members: before.slice(before.length - end) },
  ]);
}

function diffMiddle<Member>(before: readonly Member[], after: readonly Member[]): DiffRun<Member>[] {
  const trace = before.length > 0 && after.length > 0 ? furthestReaches(before, after) : undefined;
  if (!trace)
    return [
      { kind: 'removed', members: before },
      { kind: 'added', members: after },
    ];
  return walkBack(before, after, trace);
}

/** For each number of differences, how far each diagonal reaches; undefined when there are too many differences. */
function furthestReaches<Member>(
  before: readonly Member[],
  after: readonly Member[],
): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: ReadonlyMap<number, number>[] = [];
  let reaches = new Map([[1, 0]]);
  const most = Math.min(before.length + after.length, MOST_STEPS);
  for (let steps = 0; steps <= most; steps += 1) {
    trace.push(reaches);
    const next = new Map(reaches);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const x = slide(before, after, firstOn(reaches, diagonal, steps), diagonal);
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return [...trace, next];
    }
    reaches = next;
  }
  return undefined;
}

const isDown = (reaches: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean =>
  diagonal === -steps || (diagonal !== steps && (reaches.get(diagonal - 1) ?? -1) < (reaches.get(diagonal + 1) ?? -1));

function firstOn(reaches: ReadonlyMap<number, number>, diagonal: number, steps: number): number {
  return isDown(reaches, diagonal, steps) ? (reaches.get(diagonal + 1) ?? 0) : (reaches.get(diagonal - 1) ?? 0) + 1;
}

function slide<Member>(before: readonly Member[], after: readonly Member[], from: number, diagonal: number): number {
  let x = from;
  while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
  return x;
}

/** The way back from both ends to both beginnings: at each step one difference, and what stays after it. */
function walkBack<Member>(
  before: readonly Member[],
  after: readonly Member[],
  trace: readonly ReadonlyMap<number, number>[],
): DiffRun<Member>[] {
  const runs: DiffRun<Member>[] = [];
  let x = before.length;
  let y = after.length;
  for (let steps = trace.length - 2; steps > 0; steps -= 1) {
    const reaches = trace[steps] as ReadonlyMap<number, number>;
    const down = isDown(reaches, x - y, steps);
    const previous = down ? x - y + 1 : x - y - 1;
    const startX = reaches.get(previous) as number;
    const startY = startX - previous;
    const difference: DiffRun<Member> = down
      ? { kind: 'added', members: after.slice(startY, startY + 1) }
      : { kind: 'removed', members: before.slice(startX, startX + 1) };
    runs.unshift(difference, { kind: 'same', members: before.slice(down ? startX : startX + 1, x) });
    x = startX;
    y = startY;
  }
  return [{ kind: 'same', members: before.slice(0, x) }, ...runs];
}

/** Neighbours of one kind become one run; between two that stay, what goes stands before what comes. */
function joined<Member>(runs: readonly DiffRun<Member>[]): readonly DiffRun<Member>[] {
  const result: DiffRun<Member>[] = [];
  let removed: readonly Member[] = [];
  let added: readonly Member[] = [];
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', members: removed });
    if (added.length > 0) result.push({ kind: 'added', members: added });
    removed = [];
    added = [];
  };
  for (const { kind, members } of runs) {
    if (members.length === 0) continue;
    if (kind === 'removed') removed = [...removed, ...members];
    else if (kind === 'added') added = [...added, ...members];
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, members: [...last.members, ...members] };
      else result.push({ kind, members });
    }
  }
  flush();
  return result;
}

/** Less than this share in common, and two texts are two texts. */
const ALIKE = 0.4;

/** Two spellings of a text as runs of words. What has little in common is shown as a whole, not in shreds. */
export function diffTexts(before: string, after: string): readonly DiffRun<string>[] {
  const runs = joined(diffSequences(wordsOf(before), wordsOf(after)).flatMap(withoutGaps));
  const kept = runs.reduce((length, { kind, members }) => length + (kind === 'same' ? lengthIn(members) : 0), 0);
  if (kept >= ALIKE * Math.max(before.length, after.length)) return runs;
  return joined([
    { kind: 'removed', members: [before] },
    { kind: 'added', members: [after] },
  ]);
}

const lengthIn = (words: readonly string[]): number => words.join('').length;

/** A space alone that both have between other words belongs to both sides. */
function withoutGaps(run: DiffRun<string>, index: number, runs: readonly DiffRun<string>[]): DiffRun<string>[] {
  const isGap = run.kind === 'same' && run.members.join('').trim() === '' && index > 0 && index < runs.length - 1;
  if (!isGap) return [run];
  return [
    { kind: 'removed', members: run.members },
    { kind: 'added', members: run.members },
  ];
}

/** Words of languages that write spaces, single characters of those that do not, and what is between them. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_'’]+|\s+|./gu;

export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
