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
  /**
   * Plain mean of overall scores 0–100, to a tenth, so that the next answer cannot be told from two of them; null when
   * nobody was scored, or too few organisations were. For the team's eyes, never published.
   */
  readonly meanOverall: number | null;
}

/** Organisations below which even the team is told no interim score: it would be what one of them said. */
const FEWEST_ORGANISATIONS = 5;

const INVITED_BY_VENDOR = `
  select vendor_id as "vendorId", count(*)::int as invited from invitation
  where wave_id = $1 and not is_ticketed group by vendor_id order by vendor_id`;

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

/** The same of one vendor. */
const ORGANISATIONS_OF_VENDOR = `
  select count(*)::int as organisations
  from (
    select organisation_id from wave_total
    where wave_id = $1 and vendor_id = $2 and not is_excluded and responses > 0
    union
    select r.organisation_id from wave_delta d join response r on r.invitation_id = d.invitation_id
    where r.wave_id = $1 and r.vendor_id = $2 and r.excluded_reason is null
  ) taking_part`;

/** How a wave goes, for the people who run it. */
@Injectable()
export class OverviewService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async funnel(waveId: string): Promise<Funnel> {
    const [funnel] = await rows<Funnel>(
      this.db.manager,
      `select count(*)::int as invited,
              (count(*) filter (where sent_at is not null))::int as sent,
              (count(*) filter (where started_at is not null or state in ('started', 'completed')))::int as started,
              (count(*) filter (where state = 'completed'))::int as completed
       from invitation where wave_id = $1 and not is_ticketed`,
      [waveId],
    );
    return funnel ?? { invited: 0, sent: 0, started: 0, completed: 0 };
  }

  /** Steps of any kind that will not be tried again until somebody asks for it. */
  givenUp(): Promise<number> {
    return countGivenUp(this.db.manager);
  }

  /** Organisations whose answers about this vendor count. */
  async organisationsOf(waveId: string, vendorId: string): Promise<number> {
    const [own] = await rows<{ organisations: number }>(this.db.manager, ORGANISATIONS_OF_VENDOR, [waveId, vendorId]);
    return own?.organisations ?? 0;
  }

  async byVendor(waveId: string): Promise<VendorProgress[]> {
    const [invited, answered, organisations] = await Promise.all([
      rows<{ vendorId: string; invited: number }>(this.db.manager, INVITED_BY_VENDOR, [waveId]),
      rows<AnsweredByVendor>(this.db.manager, ANSWERED_BY_VENDOR, [waveId]),
      rows<{ vendorId: string; organisations: number }>(this.db.manager, ORGANISATIONS_BY_VENDOR, [waveId]),
    ]);
    const answersOf = new Map(answered.map((row) => [row.vendorId, row]));
    const organisationsOf = new Map(organisations.map((row) => [row.vendorId, row.organisations]));
    return invited.map(({ vendorId, invited: asked }) => {
      const { completed = 0, meanOverall = null } = answersOf.get(vendorId) ?? {};
      const taking = organisationsOf.get(vendorId) ?? 0;
      return { vendorId, invited: asked, completed, organisations: taking, meanOverall: told(meanOverall, taking) };
    });
  }
}

const told = (mean: number | null, organisations: number): number | null =>
  mean === null || organisations < FEWEST_ORGANISATIONS ? null : Math.round(mean * 10) / 10;
