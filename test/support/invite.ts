import { eventually } from './eventually.js';
import type { Stage, StagedStudy } from './stage.js';

/** Imports people, launches the campaign and waits until each of them has a sitting; answers the ids. */
export async function inviteEverybody(stage: Stage, study: StagedStudy, csv: string): Promise<string[]> {
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const people = csv.trim().split('\n').length - 1;
  const invitations = await eventually(async () => {
    const rows = await stage.database.query<{ id: string }>(
      'select invitation_id as id from invitation where campaign_id = $1 order by 1',
      [study.campaignId],
    );
    return rows.length === people && rows;
  }, 60_000);
  return invitations.map(({ id }) => id);
}
