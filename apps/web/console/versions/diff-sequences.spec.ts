import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DiffRun, diffSequences, diffTexts, wordsOf } from './diff-sequences.js';

const before = <Member>(runs: readonly DiffRun<Member>[]) =>
  runs.flatMap(({ kind, members }) => (kind === 'added' ? [] : members));
const after = <Member>(runs: readonly DiffRun<Member>[]) =>
  runs.flatMap(({ kind, members }) => (kind === 'removed' ? [] : members));
const changed = <Member>(runs: readonly DiffRun<Member>[]) =>
  runs.reduce((count, { kind, members }) => count + (kind === 'same' ? 0 : members.length), 0);

/** The length of the shortest edit, by the longest common subsequence. */
function distance(a: readonly number[], b: readonly number[]): number {
  const row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    let diagonal = 0;
    for (let at = 1; at <= b.length; at += 1) {
      const above = row[at] ?? 0;
      row[at] = one === b[at - 1] ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return a.length + b.length - 2 * (row[b.length] ?? 0);
}

describe('the difference of two sequences', () => {
  const sequence = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });

  it('holds both of them', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const runs = diffSequences(a, b);
        expect(before(runs)).toEqual(a);
        expect(after(runs)).toEqual(b);
      }),
    );
  });

  it('is the shortest there is', () => {
    fc.assert(fc.property(sequence, sequence, (a, b) => changed(diffSequences(a, b)) === distance(a, b)));
  });

  it('has no two runs of one kind beside each other and none that is empty', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const runs = diffSequences(a, b);
        expect(runs.every(({ members }) => members.length > 0)).toBe(true);
        expect(runs.some(({ kind }, index) => kind === runs[index + 1]?.kind)).toBe(false);
      }),
    );
  });

  it('is one exchange where nearly everything differs', () => {
    const a = Array.from({ length: 3_000 }, (_, index) => index);
    const b = a.map((value) => -1 - value);
    expect(diffSequences(a, b).map(({ kind, members }) => [kind, members.length])).toEqual([
      ['removed', 3_000],
      ['added', 3_000],
    ]);
  });
});

describe('the difference of two texts', () => {
  const shown = (runs: readonly DiffRun<string>[]) =>
    runs.map(({ kind, members }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${members.join('')}`);

  it.each([
    ['工单多久得到回复？', '工单通常多久得到答复？', ['=工单', '+通常', '=多久得到', '-回', '+答', '=复？']],
    ['a quick first reply', 'a quick reply', ['=a quick ', '-first ', '=reply']],
    ['one two three', 'one four five', ['-one two three', '+one four five']],
    ['最大的不同是什么？', '最希望先改进哪一点？', ['-最大的不同是什么？', '+最希望先改进哪一点？']],
  ])('of %p and %p is %p', (before, after, runs) => {
    expect(shown(diffTexts(before, after))).toEqual(runs);
  });

  it('holds both of them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const runs = diffTexts(a, b);
        const [kept, come] = [before(runs).join(''), after(runs).join('')];
        expect([kept, come]).toEqual([wordsOf(a).join(''), wordsOf(b).join('')]);
      }),
    );
  });
});

describe('the words of a text', () => {
  it.each([
    ['工单回复快', ['工', '单', '回', '复', '快']],
    ['the team’s reply', ['the', ' ', 'team’s', ' ', 'reply']],
    ['SLA：24 小时', ['SLA', '：', '24', ' ', '小', '时']],
    ['', []],
  ])('of %p are %p', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('make the text again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => wordsOf(text.replace(/\s/g, ' ')).join('') === text.replace(/\s/g, ' '),
      ),
    );
  });
});
