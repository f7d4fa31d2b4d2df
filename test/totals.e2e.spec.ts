import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ReleaseService } from '#benchmark';
import type { ReleaseInput } from '#benchmark/core';
import { RecordedInvitationService } from '#distribution';
import { createLog, Keyring, parseConfig } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { AnswerImportService, QualityService, TotalService } from '#response';
import { withServices } from '../apps/cli/services.js';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { eventually } from './support/eventually.js';
import { randomAnswers, repeatable } from './support/random-answers.js';
import { heldTotals, recount } from './support/recount.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';
import { fourEyes } from './support/publish.js';

const VENDORS = ['aurora', 'kite'];
const START = new Date('2026-11-20T02:00:00Z');

/** An answer of somebody of the n-th company, as it was collected elsewhere. */
interface Collected {
  readonly company: number;
  readonly vendor: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly seconds: number;
  readonly pages?: readonly { readonly items: number; readonly seconds: number }[];
}

describe('the totals of a wave', () => {
  let stage: Stage;
  let study: StagedStudy;
  let recorded = 0;

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: VENDORS });
  }, 60_000);

  afterAll(() => stage.close());

  const services = <T>(work: (own: INestApplicationContext) => Promise<T>): Promise<T> =>
    withServices({ config: parseConfig(stage.env), log: createLog({ level: 'warn', process: 'test' }) }, work);

  /** Stores the answers and says under which ids. */
  const collect = (collected: readonly Collected[]): Promise<string[]> =>
    services(async (own) => {
      const invitations = collected.map(({ company, vendor }, n) => ({
        key: `person ${recorded + n}`,
        vendorId: study.vendorIds[vendor] ?? '',
        organisation: `Company ${company}`,
        source: company % 4 === 0 ? ('vendor_invited' as const) : ('independent' as const),
        size: (['S', 'M', 'L'] as const)[company % 3]!,
        region: company % 2 === 0 ? ('CN' as const) : ('INTL' as const),
        locale: 'en' as const,
        sentAt: START,
        startedAt: START,
      }));
      const ids = await own.get(RecordedInvitationService).record(study.campaignId, invitations);
      await own.get(AnswerImportService).store(
        study.versionId,
        collected.map(({ answers, seconds, pages }, n) => ({
          invitationId: ids[n]!,
          answers,
          locale: 'en',
          startedAt: new Date(START.getTime() + (recorded + n) * 1_000),
          submittedAt: new Date(START.getTime() + (recorded + n + seconds) * 1_000),
          ...(pages && { pages }),
        })),
      );
      recorded += collected.length;
      return ids;
    });

  const rule = (id: string, ruling: 'keep' | 'exclude' | 'withdraw' | null) =>
    services((own) => own.get(QualityService).rule(id, { ruling, reason: 'for the story', ruledBy: 'a test' }));

  const held = () => heldTotals(stage.database, study.waveId);
  const expectAgreement = async () => expect(await held()).toEqual(await recount(stage.database, study.waveId));

  const stateOf = async (id: string) => {
    const [row] = await stage.database.query<{ flags: string[]; reason: string | null }>(
      'select flags, excluded_reason as reason from response where invitation_id = $1',
      [id],
    );
    return row;
  };

  /** People who answered and are counted, and wrote something. */
  const writers = async () => {
    const found = await stage.database.query<{ id: string }>(
      `select invitation_id as id from response where excluded_reason is null and cardinality(terms) > 2 order by 1`,
    );
    return found.map(({ id }) => id);
  };

  it('are those of the answers one by one', async () => {
    const random = repeatable(7);
    await collect(
      Array.from({ length: 200 }, (_, n) => ({
        company: n % 23,
        vendor: VENDORS[n % 2]!,
        answers: randomAnswers(random),
        seconds: 100 + Math.floor(random() * 300),
      })),
    );
    await expectAgreement();
    const counted = await held();
    expect(counted.filter(([what]) => what === 'term').length).toBeGreaterThan(20);
    expect(counted.filter(([, key]) => key.startsWith('allocation')).length).toBe(1);
  }, 60_000);

  it('stay so while people hand in and several add up at the same time', async () => {
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(60)) });
    const campaign = await stage.staff.make('/v1/admin/campaigns', {
      waveId: study.waveId,
      versionId: study.versionId,
      name: 'second',
      closesAt: '2099-12-31T00:00:00Z',
    });
    await stage.staff.make(`/v1/admin/campaigns/${campaign.id}/launch`, {});
    const invited = await stage.database.query<{ id: string }>(
      'select invitation_id as id from invitation where campaign_id = $1',
      [campaign.id],
    );
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const random = repeatable(11);
    const worker = await stage.startWorker();
    const adding = services(async (own) => {
      for (let round = 0; round < 10; round += 1) await own.get(TotalService).fold();
    });
    const handedIn = await Promise.all(
      invited.map(({ id }) =>
        stage.http
          .post('/v1/respond/submit')
          .set({
            authorization: `Survey ${surveyToken(keyring, 'invitation', id, 0)}`,
            'idempotency-key': randomUUID(),
          })
          .send({ answers: randomAnswers(random) }),
      ),
    );
    expect(handedIn.filter(({ status }) => status !== 201)).toEqual([]);
    await eventually(async () => {
      const [left] = await stage.database.query<{ count: number }>(
        `select (select count(*) from wave_delta)::int
              + (select count(*) from outbox where topic = 'response.submitted' and done_at is null)::int as count`,
      );
      return left?.count === 0;
    }, 60_000);
    await adding;
    await worker.stop();
    await expectAgreement();
  }, 120_000);

  it('hold everything once when the same answers are looked at again by four at once', async () => {
    const before = await held();
    await stage.database.query(
      `insert into wave_delta select invitation_id, invitation_id, version_id, false from response`,
    );
    await services((own) => Promise.all(Array.from({ length: 4 }, () => own.get(TotalService).fold())));
    expect(await held()).toEqual(before);
  });

  it('are what they were when an answer was left out and taken in again', async () => {
    const [id = ''] = await writers();
    const before = await held();
    await rule(id, 'exclude');
    expect(await stateOf(id)).toMatchObject({ reason: 'BY_HAND' });
    await expectAgreement();
    expect(await held()).not.toEqual(before);
    await rule(id, null);
    expect(await held()).toEqual(before);
  });

  it('are the same to the last byte after any decisions were made and undone', async () => {
    const tables = async () => {
      const [dump] = await stage.database.query(
        `select (select json_agg(t order by t::text) from wave_total t)::text as totals,
                (select json_agg(t order by t::text) from term_total t)::text as terms,
                (select json_agg(t order by t::text) from wave_tally t)::text as tallies,
                (select json_agg(json_build_array(invitation_id, flags, terms, excluded_reason, ruling)
                                 order by invitation_id) from response)::text as answers`,
      );
      return dump;
    };
    const all = await stage.database.query<{ id: string }>('select invitation_id as id from response order by 1');
    const before = await tables();
    const random = repeatable(41);
    const some = (share: number) => all.filter(() => random() < share).map(({ id }) => id);
    await services(async (own) => {
      const put = (ids: readonly string[], ruling: 'keep' | 'exclude' | null) =>
        own.get(QualityService).ruleAll(
          ids.map((answerId) => ({ answerId, ruling })),
          { reason: 'for the story', ruledBy: 'a test' },
        );
      const touched = new Set<string>();
      for (const share of [0.02, 0.3, 0.6, 0.1, 0.9]) {
        const ids = some(share);
        for (const id of ids) touched.add(id);
        await put(ids, random() < 0.6 ? 'exclude' : 'keep');
      }
      expect(await tables()).not.toEqual(before);
      const back = [...touched].toSorted(() => random() - 0.5);
      for (let from = 0; from < back.length; from += 60) await put(back.slice(from, from + 60), null);
    });
    expect(await tables()).toEqual(before);
  }, 60_000);

  it('hold nothing of an answer that was withdrawn, and it cannot come back', async () => {
    const [, id = ''] = await writers();
    const marks = async () =>
      (await stage.database.query('select 1 from answer_mark where invitation_id = $1', [id])).length;
    expect(await marks()).toBeGreaterThan(0);
    const before = await held();
    await rule(id, 'withdraw');
    await expectAgreement();
    expect(await held()).not.toEqual(before);
    const [row] = await stage.database.query(
      'select answers, terms, criterion_score, overall_score from response where invitation_id = $1',
      [id],
    );
    expect(row).toEqual({ answers: {}, terms: [], criterion_score: [], overall_score: null });
    expect(await marks()).toBe(0);
    await expect(rule(id, 'keep')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leave out what a rule excludes and keep what a person keeps', async () => {
    const answers = randomAnswers(repeatable(3));
    const alike = Object.fromEntries(Object.keys(answers).map((name) => [name, /^c\d/.test(name) ? 5 : answers[name]]));
    const own = (difference: string, more: object = {}): Collected => ({
      company: 50,
      vendor: 'aurora',
      answers: { ...answers, difference, ...more },
      seconds: 240,
    });
    const ids = await collect([
      own('They work there themselves', { conflictOfInterest: true }),
      { ...own(''), answers: { used: false } },
      own('All the same and says so', { ...alike, chasing: 5, overall: 9 }),
      own('All the same for good reason', { ...alike, chasing: 1, overall: 9 }),
      own('All the same and at odds', { ...alike, chasing: 5, overall: 1 }),
      own('Exactly the same sentence of two people'),
      own('exactly the SAME sentence, of two people!', { recommend: 7 }),
      { ...own('Nobody can read so fast'), pages: [{ items: 3, seconds: 1 }] },
    ]);
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      { flags: ['VENDOR_STAFF'], reason: 'VENDOR_STAFF' },
      { flags: ['NOT_A_RECENT_USER'], reason: 'NOT_A_RECENT_USER' },
      { flags: ['STRAIGHT', 'LOW_IRV'], reason: null },
      { flags: [], reason: null },
      { flags: ['STRAIGHT', 'LOW_IRV', 'INCONSISTENT'], reason: 'SOFT_FLAGS' },
      { flags: [], reason: null },
      { flags: ['TEXT'], reason: null },
      { flags: ['SPEED'], reason: null },
    ]);
    await expectAgreement();
    await rule(ids[0]!, 'keep');
    expect(await stateOf(ids[0]!)).toEqual({ flags: ['VENDOR_STAFF'], reason: null });
    await rule(ids[5]!, 'withdraw');
    expect(await stateOf(ids[6]!)).toEqual({ flags: [], reason: null });
    await expectAgreement();
  });

  it('call fast who took less than two fifths of the median, whenever the median moves', async () => {
    const random = repeatable(23);
    const some = (count: number, seconds: number) =>
      Array.from({ length: count }, () => ({ company: 60, vendor: 'kite', answers: randomAnswers(random), seconds }));
    const [id = ''] = await collect(some(1, 110));
    const settle = () => services((own) => own.get(QualityService).settle(study.waveId));
    await settle();
    expect((await stateOf(id))?.flags).not.toContain('SPEED');
    await collect(some(150, 400));
    await settle();
    expect((await stateOf(id))?.flags).toContain('SPEED');
    await collect(some(400, 150));
    await settle();
    expect((await stateOf(id))?.flags).not.toContain('SPEED');
    await expectAgreement();
  }, 120_000);

  it('say where far more came in at once than at any other time, and leave none of it out for that', async () => {
    const random = repeatable(53);
    const some = (count: number, seconds: (n: number) => number) =>
      Array.from({ length: count }, (_, n) => ({
        company: 70 + n,
        vendor: 'aurora',
        answers: randomAnswers(random),
        seconds: seconds(n),
      }));
    // Handed in over two days, then thirty within minutes.
    await collect(some(40, (n) => 4_000 + n * 4_000));
    const ids = await collect(some(30, () => 200_000));
    const [quiet = ''] = await collect(some(1, () => 300_000));
    await services((own) => own.get(QualityService).settle(study.waveId));
    const states = await Promise.all(ids.map(stateOf));
    expect(states.every((state) => state?.flags.includes('BURST') && state.reason === null)).toBe(true);
    expect((await stateOf(quiet))?.flags).not.toContain('BURST');
    await expectAgreement();
  }, 60_000);

  it('tell that one person answered twice about a vendor', async () => {
    const again = await stage.staff.make('/v1/admin/campaigns', {
      waveId: study.waveId,
      versionId: study.versionId,
      name: 'third',
      closesAt: '2099-12-31T00:00:00Z',
    });
    // Nobody is asked twice in a wave by us; a person may have come in by another way.
    const [twice] = await stage.database.query<{ id: string }>(
      `insert into invitation (invitation_id, campaign_id, wave_id, version_id, vendor_id, contact_id, organisation_id,
                               source, size, region, locale, state, expires_at, created_at)
       select gen_random_uuid(), $1, i.wave_id, i.version_id, i.vendor_id, i.contact_id, i.organisation_id,
              i.source, i.size, i.region, i.locale, 'sent', now() + interval '1 day', now()
       from invitation i join response r on r.invitation_id = i.invitation_id
       where i.wave_id = $2 and r.excluded_reason is null order by i.invitation_id limit 1
       returning invitation_id as id`,
      [again.id, study.waveId],
    );
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const handedIn = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${surveyToken(keyring, 'invitation', twice?.id ?? '', 0)}` })
      .set('idempotency-key', randomUUID())
      .send({ answers: randomAnswers(repeatable(5)) });
    expect(handedIn.status).toBe(201);
    await services((own) => own.get(TotalService).fold());
    expect(await stateOf(twice?.id ?? '')).toMatchObject({ reason: 'DUPLICATE' });
    await expectAgreement();
  });

  describe('frozen as the input of a release', () => {
    let first: ReleaseInput;

    const publish = async (waveId: string): Promise<ReleaseInput> => {
      const people = await fourEyes(stage);
      const wish = { reason: 'first', acknowledgement: 'known' };
      const { input } = await services((own) => own.get(ReleaseService).publish(waveId, wish, people));
      return JSON.parse(input) as ReleaseInput;
    };

    it('are all there, under names that lead nowhere', async () => {
      first = await publish(study.waveId);
      const [all] = await stage.database.query<{ included: number; excluded: number; invited: number }>(
        `select count(*) filter (where excluded_reason is null)::int as included,
                count(*) filter (where excluded_reason <> 'WITHDRAWN')::int as excluded,
                (select count(*) from invitation)::int as invited
         from response`,
      );
      const responses = (cells: readonly { readonly responses: number }[]) =>
        cells.reduce((sum, cell) => sum + cell.responses, 0);
      expect([responses(first.cells), responses(first.excludedCells)]).toEqual([all?.included, all?.excluded]);
      expect(first.collection.invitations).toBe(all?.invited);
      expect(first.quality.map(({ vendor }) => vendor)).toEqual(VENDORS);
      expect(first.instrument).toMatchObject({ versions: [{ number: 1 }] });
      expect(first.instrument.items).toHaveLength(15);
      expect(JSON.stringify(first)).not.toMatch(/Company|company\d/);
    });

    it('count the organisations that use a term, not the answers', async () => {
      const found = await stage.database.query<{ vendor: string; term: string; organisations: number }>(
        `select v.slug as vendor, term, count(distinct r.organisation_id)::int as organisations
         from response r cross join lateral unnest(r.terms) as term join vendor v on v.id = r.vendor_id
         where r.excluded_reason is null group by 1, 2 order by 1, 2`,
      );
      const inTotal = new Map<string, Set<string>>();
      for (const { term, organisation } of await stage.database.query<{ term: string; organisation: string }>(
        `select distinct term, organisation_id::text as organisation
         from response r cross join lateral unnest(r.terms) as term where r.excluded_reason is null`,
      ))
        inTotal.set(term, (inTotal.get(term) ?? new Set()).add(organisation));
      const common = found.filter(({ term }) => (inTotal.get(term)?.size ?? 0) >= 5);
      const key = ({ vendor, term }: { vendor: string; term: string }) => `${vendor} ${term}`;
      expect(new Map(first.terms.map((one) => [key(one), one.organisations]))).toEqual(
        new Map(common.map((one) => [key(one), one.organisations])),
      );
      expect(first.terms.length).toBeGreaterThan(10);
      expect(first.terms.map(({ term }) => term).join(' ')).not.toMatch(/aurora|kite/);
    });

    it('hold equal splits once', () => {
      const [split, ...others] = first.allocations;
      expect(others).toEqual([]);
      expect(split?.weights).toEqual([0.4, 0.3, 0, 0, 0.3]);
      expect(split?.count).toBeGreaterThan(100);
    });

    it('name those who took part before as they are named in the new wave', async () => {
      const wave = await stage.staff.make('/v1/admin/waves', {
        studyId: study.studyId,
        slug: '2027q1',
        rubricVersionId: (
          await stage.database.query<{ id: string }>('select rubric_version_id as id from wave limit 1')
        )[0]?.id,
        opensAt: '2027-01-01T00:00:00Z',
        closesAt: '2099-12-31T00:00:00Z',
      });
      const campaign = await stage.staff.make('/v1/admin/campaigns', {
        waveId: wave.id,
        versionId: study.versionId,
        name: 'next',
        closesAt: '2099-12-31T00:00:00Z',
      });
      study = { ...study, campaignId: campaign.id };
      const random = repeatable(31);
      await collect(
        Array.from({ length: 30 }, (_, n) => ({
          company: n < 12 ? n : 100 + n,
          vendor: 'aurora',
          answers: randomAnswers(random),
          seconds: 200,
        })),
      );
      const next = await publish(wave.id);
      expect(next.previous).toMatchObject({ wave: '2026q4', series: 1 });
      expect(next.earlier.map(({ wave: slug, series }) => [slug, series])).toEqual([['2026q4', 1]]);
      const namesIn = (cells: ReleaseInput['cells']) => new Set(cells.map(({ organisation }) => organisation));
      const now = namesIn(next.cells);
      const shared = [...namesIn(next.previous?.cells ?? [])].filter((name) => now.has(name));
      expect(shared).toHaveLength(12);
      expect([...namesIn(first.cells)].filter((name) => now.has(name))).toEqual([]);
    });
  });
});
