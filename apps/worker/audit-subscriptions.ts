import type { INestApplicationContext } from '@nestjs/common';
import { AccountMailService, PeopleService } from '#account';
import {
  alarmWords,
  anchorWords,
  AUDIT_ANCHORED,
  AUDIT_BROKEN,
  AuditKeeper,
  MAIL_RETRY_DELAYS_MS,
  type RelayedEvent,
  type Subscription,
} from '#platform';

type Words = ReturnType<typeof alarmWords>;

/** What admins are told of the audit log: its anchors, so that they are kept elsewhere, and that it was tampered with. */
export const auditSubscriptions = (app: INestApplicationContext): readonly Subscription[] => [
  {
    topic: AUDIT_ANCHORED,
    queue: 'notice',
    handle: async (event) => {
      const anchor = await app.get(AuditKeeper).anchor(rowOf(event));
      if (anchor) await tellAdmins(app, anchorWords(anchor), `audit-anchor.${event.id}`);
    },
    retryDelays: MAIL_RETRY_DELAYS_MS,
  },
  {
    topic: AUDIT_BROKEN,
    queue: 'notice',
    handle: (event) => tellAdmins(app, alarmWords(rowOf(event)), `audit-broken.${event.id}`),
    retryDelays: MAIL_RETRY_DELAYS_MS,
  },
];

const rowOf = ({ payload }: RelayedEvent): number => Number(payload['seq']);

async function tellAdmins(app: INestApplicationContext, words: Words, id: string): Promise<void> {
  const people = await app.get(PeopleService).people();
  for (const person of people.filter(({ role, state }) => role === 'admin' && state === 'active'))
    await app.get(AccountMailService).send(person, { ...words, id: `${id}.${person.id}` });
}
