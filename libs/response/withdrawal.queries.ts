import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

/** An answer that a receipt belongs to, with what decides whether it may still be withdrawn. */
export interface ReceivedAnswer {
  readonly id: string;
  /** Where it is: among the answers, among those that wait to be mixed, or among those that wait for a person. */
  readonly place: 'answers' | 'inbox' | 'quarantine';
  readonly isWithdrawn: boolean;
  /**
   * Whether a release was made since it was given. Of an anonymous answer only the week is known: a release of the same
   * week may have come before it, one after that or after the end of the wave has not.
   */
  readonly isReleased: boolean;
  /** Of an answer that waits. */
  readonly quarantineId: string | null;
}

/** A receipt is looked up by its hash alone: on a cluster every node looks for it. */
export async function byReceipt(db: EntityManager, receiptHash: Buffer): Promise<ReceivedAnswer | undefined> {
  const [answer] = await rows<ReceivedAnswer>(
    db,
    `select r.invitation_id as id, 'answers' as place, r.ruling is not distinct from 'withdraw' as "isWithdrawn",
            exists (select 1 from release l where l.wave_id = r.wave_id and l.published_at >=
                      case when r.mode in ('anonymous', 'strict')
                      then least(r.submitted_at + interval '7 days', greatest(r.submitted_at, w.closes_at))
                      else r.submitted_at end)
              as "isReleased", null as "quarantineId"
     from response r join wave w on w.id = r.wave_id where r.receipt_hash = $1`,
    [receiptHash],
  );
  if (answer) return answer;
  const [waiting] = await rows<ReceivedAnswer>(
    db,
    `select q.invitation_id as id, 'quarantine' as place, q.decision is not distinct from 'withdrawn' as "isWithdrawn",
            false as "isReleased", q.id as "quarantineId"
     from response_quarantine q where q.receipt_hash = $1 and q.decision is distinct from 'released' order by q.reason = 'no-proof' desc, q.received_at limit 1`,
    [receiptHash],
  );
  return waiting;
}
