import type { DataSource } from '#platform';

export interface FilledWave {
  readonly waveId: string;
  readonly campaignId: string;
  readonly versionId: string;
  readonly vendorIds: readonly string[];
}

/** Customers of all vendors; every answer comes from one of them, however many there are. */
export const ORGANISATIONS = 3_000;
const CHUNK = 50_000;

const PHRASES = [
  '工程师很懂行，没有架子，响应及时',
  '文档不够清晰，示例代码跑不起来，工单来回好几轮',
  'responsive engineers who find the root cause',
  'the documentation is outdated and nobody warns us',
];

const INVITATIONS = `
  insert into invitation (invitation_id, campaign_id, wave_id, version_id, vendor_id, contact_id, organisation_id, source,
                          size, region, locale, state, expires_at, created_at, completed_at)
  select md5('answer ' || n)::uuid, $1, $2, $3, ($4::uuid[])[1 + n % cardinality($4::uuid[])], md5('person ' || n)::uuid,
         md5('organisation ' || n % ${ORGANISATIONS})::uuid,
         case when n % ${ORGANISATIONS} % 5 = 0 then 'vendor_invited' else 'independent' end,
         (array['S', 'M', 'L'])[1 + n % ${ORGANISATIONS} % 3], (array['CN', 'INTL'])[1 + n % ${ORGANISATIONS} % 2],
         'en', 'completed', now(), now(), now()
  from generate_series($5::int, $6::int) n`;

/** Five-point answers around a level of the vendor and the organisation, ratings, a split, a reply and some texts. */
const RESPONSES = `
  insert into response (invitation_id, campaign_id, wave_id, vendor_id, organisation_id, version_id, source, size, region,
                        locale, answers, criterion_score, dimension_score, overall_score, quality, idempotency_key,
                        fingerprint, receipt_hash, submitted_at)
  select i.invitation_id, i.campaign_id, i.wave_id, i.vendor_id, i.organisation_id, i.version_id, i.source, i.size,
         i.region, i.locale,
         given.points || jsonb_build_object(
           'used', true, 'conflictOfInterest', false, 'openedTicket', true,
           'overall', least(10, level * 2 + n % 2), 'recommend', least(10, level * 2 + n % 3 / 2),
           'severity', (array['general', 'business', 'urgent'])[1 + n % 3],
           'firstReply', (array['within_30_min', 'within_4_h', 'within_24_h', 'over_24_h', 'never'])[1 + h % 5],
           'importanceD1', 10 + h % 4 * 10, 'importanceD2', 10 + h / 4 % 4 * 5, 'importanceD3', 10 + h / 16 % 3 * 5,
           'importanceD4', 5, 'importanceD5', 75 - h % 4 * 10 - h / 4 % 4 * 5 - h / 16 % 3 * 5 - 10)
         || case when n % 3 = 0 then jsonb_build_object('difference', ($7::text[])[1 + h % 4] || ' ' || n || n) else '{}' end,
         given.units, '{75,75,75,75,75}', 75,
         jsonb_build_object('durationSeconds', 150 + h % 300, 'flags', '[]'::jsonb), 'recorded-' || i.invitation_id, '', '', now()
  from generate_series($5::int, $6::int) n
  join invitation i on i.invitation_id = md5('answer ' || n)::uuid
  cross join lateral (select abs(hashint4(n)) % 100000 as h, 2 + n % 3 - n % 12 / 8 as level) own
  cross join lateral (
    select jsonb_object_agg('c' || d || c, point) as points,
           array_agg(((point - 1) * 630)::smallint order by d, c) as units
    from generate_series(1, 5) d, generate_series(1, 3) c,
         lateral (select least(5, greatest(1, level + abs(hashint4(n * 15 + d * 3 + c)) % 3)) as point) p
  ) given
  where i.campaign_id = $1 and i.wave_id = $2 and i.version_id = $3 and i.vendor_id = any($4::uuid[])`;

const DELTAS = `
  insert into wave_delta (invitation_id, id, version_id, is_new)
  select invitation_id, invitation_id, version_id, true from response where wave_id = $1`;

/** So many answers as if they had been handed in, none of them added up yet. */
export async function fillWave(db: DataSource, wave: FilledWave, answers: number): Promise<void> {
  const { campaignId, waveId, versionId, vendorIds } = wave;
  for (let from = 1; from <= answers; from += CHUNK) {
    const range = [from, Math.min(answers, from + CHUNK - 1)];
    await db.query(INVITATIONS, [campaignId, waveId, versionId, vendorIds, ...range]);
    await db.query(RESPONSES, [campaignId, waveId, versionId, vendorIds, ...range, PHRASES]);
  }
  await db.query(DELTAS, [waveId]);
}
