import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CrashPlan, crashPlan, isInShare } from './crash-plan.js';
import { crashing, crashPoint } from './crash-point.js';

describe('the plan of a crash', () => {
  it.each([
    [{ CRASH_AT: 'submit.before-commit' }, { point: 'submit.before-commit', how: 'kill', passing: 1, share: 1 }],
    [
      { CRASH_AT: 'relay.after-add@7', CRASH_HOW: 'exit' },
      { point: 'relay.after-add', how: 'exit', passing: 7 },
    ],
    [
      { CRASH_AT: 'mail.before-data', CRASH_HOW: 'block:45000' },
      { how: 'block', blockMs: 45_000 },
    ],
    [
      { CRASH_AT: 'mail.before-data', CRASH_HOW: 'throw', CRASH_SHARE: '0.01' },
      { passing: null, share: 0.01 },
    ],
  ])('is read from %j', (env, plan) => {
    expect(crashPlan(env)).toMatchObject(plan);
  });

  it.each([{}, { CRASH_AT: 'submit.before-commit', NODE_ENV: 'production' }])('is none of %j', (env) => {
    expect(crashPlan(env)).toBeNull();
  });

  it.each([
    { CRASH_AT: 'nowhere' },
    { CRASH_AT: 'Submit!' },
    { CRASH_AT: 'submit.before-commit', CRASH_HOW: 'softly' },
    { CRASH_AT: 'submit.before-commit', CRASH_SHARE: '2' },
  ])('refuses %j', (env) => {
    expect(() => crashPlan(env)).toThrow('not valid');
  });
});

describe('a crash', () => {
  const base: CrashPlan = { point: 'mail.before-data', how: 'kill', blockMs: 0, passing: 1, share: 1 };

  function broken(plan: Partial<CrashPlan>) {
    const done: string[] = [];
    const crash = crashing(
      { ...base, ...plan },
      { kill: () => done.push('kill'), exit: () => done.push('exit'), block: (ms) => done.push(`block ${ms}`) },
    );
    return { done, crash };
  }

  it('comes at the passing it was meant for, once', () => {
    const { done, crash } = broken({ passing: 3 });
    for (let n = 0; n < 5; n += 1) crash('mail.before-data');
    crash('mail.after-data');
    expect(done).toEqual(['kill']);
  });

  it.each([
    [{ how: 'exit' as const }, 'exit'],
    [{ how: 'block' as const, blockMs: 9 }, 'block 9'],
  ])('is of the kind that was asked for: %j', (plan, act) => {
    const { done, crash } = broken(plan);
    crash('mail.before-data');
    expect(done).toEqual([act]);
  });

  it('may be a failure of the act', () => {
    const { crash } = broken({ how: 'throw' });
    expect(() => crash('mail.before-data')).toThrow('on purpose');
  });

  it('meets the same subjects at every passing when it is for a share of them', () => {
    const { done, crash } = broken({ passing: null, share: 0.3 });
    const subjects = Array.from({ length: 1_000 }, (_, n) => `subject ${n}`);
    const meant = subjects.filter((subject) => isInShare(subject, 0.3));
    for (const subject of [...subjects, ...subjects]) crash('mail.before-data', subject);
    expect(done).toHaveLength(2 * meant.length);
    expect(meant.length).toBeGreaterThan(230);
    expect(meant.length).toBeLessThan(370);
  });

  it('of no share meets nobody, of the whole everybody', () => {
    fc.assert(fc.property(fc.string(), (subject) => isInShare(subject, 1) && !isInShare(subject, 0)));
  });

  it('does not happen where nobody asked for it', () => {
    expect(crashPoint('submit.before-commit')).toBeUndefined();
  });
});
