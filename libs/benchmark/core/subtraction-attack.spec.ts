import { describe, expect, it } from '@jest/globals';
import { RandomSource } from '#statistics';
import { auditRelease, type MembershipSet } from './release-ledger.js';
import { suppressBreakdown } from './suppression.js';
import { attack, type PublishedCell } from './testing/subtraction-attack.js';

const K = 10;
const QUARTERS = 3;

interface Answer {
  readonly organisation: string;
  readonly size: 'S' | 'M' | 'L';
  readonly region: 'CN' | 'INTL';
  readonly score: number;
  /** First and last quarter in which the answer counts. */
  readonly from: number;
  readonly until: number;
}

/** A vendor with 60 customers of which a few come and go each quarter. */
function customers(): readonly Answer[] {
  const random = new RandomSource('00000000000a77ac');
  const pick = <T>(choices: readonly T[]) => choices[random.index(choices.length)]!;
  return Array.from({ length: 60 }, (_, i) => ({
    organisation: `o${String(i).padStart(2, '0')}`,
    size: pick(['S', 'M', 'L'] as const),
    region: pick(['CN', 'CN', 'INTL'] as const),
    score: random.index(11) * 10,
    from: i < 50 ? 0 : 1 + (i % 2),
    until: i % 9 === 0 ? 1 : QUARTERS,
  }));
}

/** The fixed public catalogue of one quarter: everybody, by size, by region, after threshold and complement. */
function catalogue(answers: readonly Answer[], quarter: number): readonly MembershipSet[] {
  const present = answers.filter(({ from, until }) => from <= quarter && quarter <= until);
  const cellsBy = (labelOf: (answer: Answer) => string) => {
    const groups: Record<string, string[]> = {};
    for (const answer of present) (groups[labelOf(answer)] ??= []).push(answer.organisation);
    const sizes = Object.fromEntries(Object.entries(groups).map(([label, members]) => [label, members.length]));
    return suppressBreakdown(sizes, K).published.map((label) => groups[label]!);
  };
  return [
    present.map(({ organisation }) => organisation),
    ...cellsBy(({ size }) => size),
    ...cellsBy(({ region }) => region),
  ];
}

function publish(answers: readonly Answer[], withLedger: boolean): readonly PublishedCell[] {
  const scores = new Map(answers.map(({ organisation, score }) => [organisation, score]));
  const published: PublishedCell[] = [];
  let ledger: readonly MembershipSet[] = [];
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const candidates = catalogue(answers, quarter);
    const audit = auditRelease(ledger, candidates, K);
    ledger = audit.ledger;
    candidates.forEach((members, i) => {
      if (withLedger && audit.decisions[i]!.decision === 'DENY') return;
      const mean = members.reduce((sum, member) => sum + scores.get(member)!, 0) / members.length;
      published.push({ members, score: Math.round(mean * 10) / 10 });
    });
  }
  return published;
}

describe('subtracting three releases of a public catalogue', () => {
  const answers = customers();
  const truth = (group: readonly string[]) =>
    answers
      .filter(({ organisation }) => group.includes(organisation))
      .reduce((sum, { score }) => sum + score / group.length, 0);

  it('gives away small groups to within a few points when thresholds alone protect them', () => {
    const recovered = attack(publish(answers, false), K);
    expect(recovered.length).toBeGreaterThan(0);
    const close = recovered.filter(({ group, mean }) => Math.abs(mean - truth(group)) < 5);
    expect(close.length).toBeGreaterThan(0);
    expect(Math.min(...close.map(({ group }) => group.length))).toBeLessThan(K);
  });

  it('gives nothing away when the ledger audits every cell', () => {
    const published = publish(answers, true);
    expect(attack(published, K)).toEqual([]);
    expect(published.length).toBeGreaterThanOrEqual(catalogue(answers, 0).length);
  });
});
