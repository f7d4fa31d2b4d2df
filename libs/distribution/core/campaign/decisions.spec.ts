import { describe, expect, it } from '@jest/globals';
import type { InvitationState } from '../admit.js';
import { AT_ONCE, rhythmOf, type Timing } from './campaign-plan.js';
import { decideInvitation, type PlannedInvitation } from './decide-invitation.js';
import { decideReminder, type DueReminder, type MailBefore } from './decide-reminder.js';
import { invitationDue, reminderDue } from './plan-recipient.js';

const timing: Timing = { ...AT_ONCE, startsOn: '2026-11-26', reminderDays: [3, 7] };
const rhythm = rhythmOf(timing, []);
const never = { ...rhythm, weekdays: [] };
const ZONE = 'Asia/Shanghai';
const at = (text: string): Date => new Date(`2026-${text}Z`);

describe('an invitation', () => {
  it.each([
    [timing, '11-20T00:00', '11-26T02:00'],
    [timing, '11-26T03:00', '11-27T02:00'],
    [AT_ONCE, '11-28T18:00', '11-28T18:00'],
  ])('of plan %# is due when it says', (plan, now, due) => {
    expect(invitationDue(plan, rhythm, ZONE, at(now))).toEqual(at(due));
  });

  it('is never due where no day is allowed', () => {
    expect(invitationDue(timing, never, ZONE, at('11-20T00:00'))).toBeUndefined();
  });

  const planned: PlannedInvitation = {
    dueAt: at('11-26T02:00'),
    zone: ZONE,
    studyId: 's',
    vendorIds: ['a', 'b'],
    suppressions: [],
  };
  it.each<[string, Partial<PlannedInvitation>, string, object]>([
    ['goes out', {}, '11-26T02:00', { kind: 'invite', vendorIds: ['a', 'b'] }],
    ['leaves out a vendor', { suppressions: ['vendor:a'] }, '11-26T02:00', { kind: 'invite', vendorIds: ['b'] }],
    ['is kept back', { suppressions: ['all'] }, '11-26T02:00', { kind: 'skip', reason: 'suppressed' }],
    ['is kept back', { suppressions: ['study:s'] }, '11-26T02:00', { kind: 'skip', reason: 'suppressed' }],
    [
      'has nothing to ask',
      { suppressions: ['vendor:a', 'vendor:b'] },
      '11-26T02:00',
      { kind: 'skip', reason: 'suppressed' },
    ],
    ['has nobody to ask about', { vendorIds: [] }, '11-26T02:00', { kind: 'skip', reason: 'no-vendor' }],
    ['waits for the morning', {}, '11-26T14:00', { kind: 'later', at: at('11-27T02:00') }],
    ['is missed', {}, '11-28T02:00', { kind: 'skip', reason: 'missed' }],
  ])('%s', (_, change, now, decision) => {
    expect(decideInvitation({ ...planned, ...change }, timing, rhythm, at(now))).toEqual(decision);
  });

  it('that is to go out at once goes out at any hour and however late', () => {
    expect(decideInvitation(planned, AT_ONCE, rhythm, at('12-26T18:00')).kind).toBe('invite');
  });
});

describe('a reminder', () => {
  const due = (number: number, invitedAt: string, lastMailAt = invitedAt) =>
    reminderDue(timing, rhythm, ZONE, { number, invitedAt: at(invitedAt), lastMailAt: at(lastMailAt) });

  it.each([
    // Thursday and three days is Sunday.
    [0, '11-26T02:00', '11-26T02:00', '11-30T02:00'],
    [1, '11-26T02:00', '11-30T02:00', '12-03T02:00'],
    // The invitation left some minutes after its time, the first reminder hours after it, or at night.
    [0, '11-24T02:05', '11-24T02:05', '11-27T02:05'],
    [1, '11-26T02:00', '11-30T05:00', '12-03T05:00'],
    [1, '11-26T02:00', '11-30T15:00', '12-04T02:00'],
  ])('number %i to somebody invited at %s and last written to at %s is due at %s', (number, invited, last, moment) => {
    expect(due(number, invited, last)).toEqual(at(moment));
  });

  it('is not due where the plan has none, or no day for it', () => {
    expect(due(2, '11-26T02:00')).toBeNull();
    const invited = { number: 0, invitedAt: at('11-26T02:00'), lastMailAt: at('11-26T02:00') };
    expect(reminderDue(timing, never, ZONE, invited)).toBeNull();
  });

  const sitting = (state: InvitationState) => ({ vendorId: 'a', state, expiresAt: at('12-31T00:00') });
  const reminder: DueReminder = {
    campaignState: 'running',
    studyId: 's',
    suppressions: [],
    sittings: [sitting('sent')],
    dueAt: at('11-30T02:00'),
    zone: ZONE,
    mailBefore: { state: 'sent', sentAt: at('11-26T02:00') },
  };
  const before = (state: MailBefore['state'], sentAt: Date | null = null) => ({ mailBefore: { state, sentAt } });
  it.each<[string, Partial<DueReminder>, string, object]>([
    ['goes out', {}, '11-30T02:00', { kind: 'remind' }],
    ['goes out to who has begun', { sittings: [sitting('started')] }, '11-30T02:00', { kind: 'remind' }],
    [
      'goes out for what is open',
      { sittings: [sitting('completed'), sitting('sent')] },
      '11-30T02:00',
      { kind: 'remind' },
    ],
    [
      'ends when all is answered',
      { sittings: [sitting('completed')] },
      '11-30T02:00',
      { kind: 'end', reason: 'answered' },
    ],
    [
      'ends when the address is dead',
      { sittings: [sitting('bounced')] },
      '11-30T02:00',
      { kind: 'end', reason: 'bounced' },
    ],
    [
      'ends when nothing more is wanted',
      { suppressions: ['all'] },
      '11-30T02:00',
      { kind: 'end', reason: 'suppressed' },
    ],
    ['ends when the invitation did not leave', before('failed'), '11-30T02:00', { kind: 'end', reason: 'undelivered' }],
    [
      'ends when the invitation was held back',
      before('skipped'),
      '11-30T02:00',
      { kind: 'end', reason: 'undelivered' },
    ],
    ['ends when the invitation came back', before('bounced'), '11-30T02:00', { kind: 'end', reason: 'undelivered' }],
    ['waits when the invitation waits', before('queued'), '11-30T02:00', { kind: 'later', at: at('12-03T02:00') }],
    [
      'waits when the invitation left late',
      before('sent', at('11-29T02:00')),
      '11-30T02:00',
      { kind: 'later', at: at('12-02T02:00') },
    ],
    ['waits for the morning', {}, '11-30T14:00', { kind: 'later', at: at('12-01T02:00') }],
    ['is missed', {}, '12-02T02:00', { kind: 'skip', reason: 'missed' }],
  ])('%s', (_, change, now, decision) => {
    expect(decideReminder({ ...reminder, ...change }, timing.reminderFor, rhythm, at(now))).toEqual(decision);
  });

  it.each([
    ['partial', 'sent', 'skip'],
    ['partial', 'started', 'remind'],
    ['not-started', 'sent', 'remind'],
    ['not-started', 'started', 'skip'],
  ] as const)('for %s only and a sitting that is %s: %s', (condition, state, kind) => {
    const facts = { ...reminder, sittings: [sitting(state)] };
    expect(decideReminder(facts, [condition], rhythm, at('11-30T02:00')).kind).toBe(kind);
  });

  it('that waits for a day that never comes ends', () => {
    const waiting = { ...reminder, ...before('sending') };
    expect(decideReminder(waiting, timing.reminderFor, never, at('11-30T02:00'))).toEqual({
      kind: 'end',
      reason: 'missed',
    });
  });
});
