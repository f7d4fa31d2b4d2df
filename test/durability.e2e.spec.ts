import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

const SUBMITS = 2_000;
const CLIENTS = 20;
const KILL_EVERY = 400;

interface Act {
  readonly token: string;
  readonly key: string;
  readonly answers: Record<string, unknown>;
  responseId?: string;
  tries: number;
}

describe('an answer that was acknowledged', () => {
  let stage: Stage;
  let acts: Act[];

  beforeAll(async () => {
    stage = await openStage();
    const study = await aStudy(stage, { definition: serviceQuestionnaire17 });
    await stage.staff.make('/v1/admin/contacts/import', {
      studyId: study.studyId,
      csv: contactsCsv(somePeople(SUBMITS)),
    });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    acts = rows.map(({ id }, n) => ({
      token: surveyToken(keyring, 'invitation', id, 0),
      key: randomUUID(),
      answers: {
        c11: (n % 5) + 1,
        c12: 3,
        c13: 4,
        c21: 5,
        c22: 2,
        c23: 4,
        c31: 4,
        c32: 3,
        c33: 2,
        c41: 5,
        c42: 4,
        c43: 4,
        c51: 1,
        c52: 2,
        c53: 3,
        overall: n % 11,
        recommend: 7,
      },
      tries: 0,
    }));
  }, 60_000);

  afterAll(() => stage.close());

  it('is there exactly once, however often the api is killed meanwhile', async () => {
    expect(acts).toHaveLength(SUBMITS);
    let acknowledged = 0;
    let kills = 0;
    let restarting: Promise<void> | undefined;
    const queue = [...acts];

    const hand = async (act: Act): Promise<boolean> => {
      act.tries += 1;
      try {
        const answer = await fetch(`http://127.0.0.1:${stage.api.port}/v1/respond/submit`, {
          method: 'POST',
          headers: {
            authorization: `Survey ${act.token}`,
            'idempotency-key': act.key,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ answers: act.answers }),
        });
        const body = (await answer.json()) as { responseId?: string };
        if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
        act.responseId = body.responseId ?? '';
        return true;
      } catch (error) {
        // The connection broke: the client does not know, so it says the same thing again.
        if (String(error).includes('fetch failed')) return false;
        throw error;
      }
    };

    const client = async () => {
      for (let act = queue.pop(); act; act = queue.pop()) {
        while (!(await hand(act))) {
          expect(act.tries).toBeLessThan(300);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        acknowledged += 1;
        if (acknowledged % KILL_EVERY === 0 && acknowledged < SUBMITS && !restarting) {
          kills += 1;
          restarting = stage.restartApi().finally(() => (restarting = undefined));
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    await restarting;

    const stored = await stage.database.query<{ id: string; answers: Record<string, unknown> }>(
      'select invitation_id as id, answers from response',
    );
    const byId = new Map(stored.map(({ id, answers }) => [id, answers]));
    const lost = acts.filter(({ responseId }) => !byId.has(responseId ?? ''));
    const changed = acts.filter(({ responseId, answers }) => {
      const kept = byId.get(responseId ?? '');
      return kept && !Object.entries(answers).every(([name, value]) => kept[name] === value);
    });
    const [events] = await stage.database.query<{ count: number; subjects: number }>(
      "select count(*)::int as count, count(distinct subject_id)::int as subjects from outbox where topic = 'response.submitted'",
    );
    expect({ lost: lost.length, changed: changed.length, rows: stored.length, ...events }).toEqual({
      lost: 0,
      changed: 0,
      rows: SUBMITS,
      count: SUBMITS,
      subjects: SUBMITS,
    });
    expect(kills).toBeGreaterThanOrEqual(3);
  }, 300_000);
});
