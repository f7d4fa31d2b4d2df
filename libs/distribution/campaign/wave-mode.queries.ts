import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { CampaignPlan } from './campaign-plan.queries.js';

/** Whether answers of the wave are tied to something else than this campaign's would be: a wave has one mode. */
export async function isOfOtherMode(
  db: EntityManager,
  { id, waveId, versionId }: Pick<CampaignPlan, 'id' | 'waveId' | 'versionId'>,
): Promise<boolean> {
  const others = await rows(
    db,
    `select 1 from campaign c join questionnaire_version v on v.id = c.version_id
     where c.wave_id = $1 and c.id <> $2 and c.state <> 'draft'
       and v.mode <> (select mode from questionnaire_version where id = $3) limit 1`,
    [waveId, id, versionId],
  );
  return others.length > 0;
}
