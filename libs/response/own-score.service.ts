import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '#platform';

/** What a person's own answer scored, for that person. */
@Injectable()
export class OwnScoreService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** 0–100 in rubric order, null where there is no score; undefined where nothing leads from the link to an answer. */
  async dimensionsOf(invitationId: string): Promise<readonly (number | null)[] | undefined> {
    const [answer] = await rows<{ scores: readonly (number | null)[] }>(
      this.db.manager,
      'select dimension_score as scores from response where invitation_id = $1',
      [invitationId],
    );
    return answer?.scores;
  }
}
