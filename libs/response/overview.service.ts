import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countGivenUp, rows } from '#platform';

export interface Funnel {
  readonly invited: number;
  readonly sent: number;
  readonly started: number;
  readonly completed: number;
}

export interface VendorProgress {
  readonly vendorId: string;
  readonly invited: number;
  readonly completed: number;
  readonly organisations: number;
  /** Plain mean of overall scores 0–100; null when nobody was scored. For the team's eyes, never published. */
  readonly meanOverall: number | null;
}

/** One answer without anything of the person who gave it. */
export interface AnswerSummary {
  readonly id: string;
  readonly vendorId: string;
  readonly waveId: string;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly overall: number | null;
  /** From start to hand-in; null when the start is not known. */
  readonly minutes: number | null;
  readonly flags: readonly string[];
  readonly excludedReason: string | null;
  readonly submittedAt: Date;
}

export interface AnswerFilter {
  readonly limit: number;
  /** Time and id after which the page begins. */
  readonly after: readonly string[] | undefined;
  readonly waveId?: string | undefined;
  /** Literal text to be found in the answers. */
  readonly text?: string | undefined;
}

const SUMMARY = `
  invitation_id as id, vendor_id as "vendorId", wave_id as "waveId", source, size, region, overall_score as overall,
  (quality ->> 'durationSeconds')::float8 / 60 as minutes,
  array(select jsonb_array_elements_text(quality -> 'flags')) || flags as flags, excluded_reason as "excludedReason",
  submitted_at as "submittedAt"`;

const INVITED_BY_VENDOR = `
  select vendor_id as "vendorId", count(*)::int as invited from invitation
  where wave_id = $1 group by vendor_id order by vendor_id`;

type AnsweredByVendor = Pick<VendorProgress, 'vendorId' | 'completed' | 'meanOverall'>;

const ANSWERED_BY_VENDOR = `
  select vendor_id as "vendorId", count(*)::int as completed, avg(overall_score) as "meanOverall" from response
  where wave_id = $1 and excluded_reason is null group by vendor_id`;

/** From totals and what still waits to be added to them: as many rows as organisations, however many answers. */
const ORGANISATIONS_BY_VENDOR = `
  select vendor_id as "vendorId", count(*)::int as organisations
  from (
    select vendor_id, organisation_id from wave_total where wave_id = $1 and not is_excluded and responses > 0
    union
    select r.vendor_id, r.organisation_id from wave_delta d join response r on r.invitation_id = d.invitation_id
    where r.wave_id = $1 and r.excluded_reason is null
  ) taking_part
  group by vendor_id`;

/** How a wave goes, for the people who run it. */
@Injectable()
export class OverviewService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async funnel(waveId: string): Promise<Funnel> {
    const [funnel] = await rows<Funnel>(
      this.db.manager,
      `select count(*)::int as invited,
              (count(*) filter (where sent_at is not null))::int as sent,
              (count(*) filter (where started_at is not null or state = 'completed'))::int as started,
              (count(*) filter (where state = 'completed'))::int as completed
       from invitation where wave_id = $1`,
      [waveId],
    );
    return funnel ?? { invited: 0, sent: 0, started: 0, completed: 0 };
  }

  /** Steps of any kind that will not be tried again until somebody asks for it. */
  givenUp(): Promise<number> {
    return countGivenUp(this.db.manager);
  }

  async byVendor(waveId: string): Promise<VendorProgress[]> {
    const [invited, answered, organisations] = await Promise.all([
      rows<{ vendorId: string; invited: number }>(this.db.manager, INVITED_BY_VENDOR, [waveId]),
      rows<AnsweredByVendor>(this.db.manager, ANSWERED_BY_VENDOR, [waveId]),
      rows<{ vendorId: string; organisations: number }>(this.db.manager, ORGANISATIONS_BY_VENDOR, [waveId]),
    ]);
    const answersOf = new Map(answered.map((row) => [row.vendorId, row]));
    const organisationsOf = new Map(organisations.map((row) => [row.vendorId, row.organisations]));
    return invited.map((row) => ({
      ...row,
      completed: answersOf.get(row.vendorId)?.completed ?? 0,
      organisations: organisationsOf.get(row.vendorId) ?? 0,
      meanOverall: answersOf.get(row.vendorId)?.meanOverall ?? null,
    }));
  }

  answers({ limit, after, waveId, text }: AnswerFilter): Promise<AnswerSummary[]> {
    const [time = null, id = null] = after ?? [];
    return rows<AnswerSummary>(
      this.db.manager,
      `select ${SUMMARY} from response
       where ($1::timestamptz is null or (submitted_at, invitation_id) < ($1, $2::uuid))
         and ($3::uuid is null or wave_id = $3)
         and ($4::text is null or position(lower($4) in lower(answers::text)) > 0)
       order by submitted_at desc, invitation_id desc limit $5`,
      [time, id, waveId ?? null, text ?? null, limit],
    );
  }

  async answer(id: string): Promise<(AnswerSummary & { readonly answers: object }) | undefined> {
    const [answer] = await rows<AnswerSummary & { readonly answers: object }>(
      this.db.manager,
      `select ${SUMMARY}, answers from response where invitation_id = $1`,
      [id],
    );
    return answer;
  }
}
