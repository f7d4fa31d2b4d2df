import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { CorrectionSubject, CorrectionVerdict } from './core/index.js';

/** What a vendor holds to be wrong, and what the study team answered. */
export interface CorrectionRecord {
  readonly id: string;
  readonly vendorId: string;
  /** Slugs. */
  readonly vendor: string;
  readonly study: string;
  readonly wave: string;
  readonly revision: number;
  readonly about: CorrectionSubject;
  readonly statement: string;
  readonly evidence: string;
  readonly requestedAt: Date;
  /** null while nobody has answered. */
  readonly verdict: CorrectionVerdict | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

const CORRECTIONS = `
  select c.id, c.vendor_id as "vendorId", v.slug as vendor, s.slug as study, w.slug as wave, e.revision, c.about,
         c.statement, c.evidence, c.requested_at as "requestedAt", a.verdict, a.answer, a.answered_at as "answeredAt"
  from correction_request c
  join vendor v on v.id = c.vendor_id
  join release e on e.id = c.release_id
  join wave w on w.id = e.wave_id
  join study s on s.id = w.study_id
  left join correction_answer a on a.request_id = c.id`;

export type CorrectionState = 'open' | CorrectionVerdict;

export interface CorrectionFilter {
  readonly state?: CorrectionState | undefined;
  /** Time and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly limit: number;
}

/** Newest first; of one vendor, or of all where the staff asks. */
export function corrections(
  db: EntityManager,
  vendorId: string | null,
  { state, after, limit }: CorrectionFilter,
): Promise<CorrectionRecord[]> {
  return rows<CorrectionRecord>(
    db,
    `${CORRECTIONS} where ($1::uuid is null or c.vendor_id = $1)
       and ($2::text is null or coalesce(a.verdict, 'open') = $2)
       and ($3::timestamptz is null or (c.requested_at, c.id) < ($3, $4))
     order by c.requested_at desc, c.id desc limit $5`,
    [vendorId, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export async function correctionById(
  db: EntityManager,
  vendorId: string | null,
  id: string,
): Promise<CorrectionRecord | undefined> {
  const [correction] = await rows<CorrectionRecord>(
    db,
    `${CORRECTIONS} where c.id = $2 and ($1::uuid is null or c.vendor_id = $1)`,
    [vendorId, id],
  );
  return correction;
}

/** How many requests of a vendor wait for an answer. */
export async function openCorrections(db: EntityManager, vendorId: string): Promise<number> {
  const [open] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from correction_request c left join correction_answer a on a.request_id = c.id
     where c.vendor_id = $1 and a.request_id is null`,
    [vendorId],
  );
  return open?.count ?? 0;
}
