import type { INestApplicationContext } from '@nestjs/common';
import { ProbeListService, type ProbeListing, ProbeRatingService, ProbeRoundService, ProbeRunService } from '#evidence';
import { BUILT_IN_SLOTS, RATING_FORM } from '#evidence/core';
import { sha256, uuidV8 } from '#platform';
import { type RandomSource, SLA_MINUTES } from '#statistics';
import { chance, DEMO_SEED, randomOf } from './demo-random.js';
import { DEMO_VENDORS } from './demo-vendors.js';
import type { SettableClock } from './settable-clock.js';

const SCENARIOS = [
  'audio-video-drift',
  'cross-border-loss',
  'echo-on-device',
  'permission-after-upgrade',
  'invoice-difference',
  'token-expiry',
  'join-outage',
  'leaked-secret',
];
/** The study cannot afford to probe everybody: what these alone have is never ranked with. */
const PROBED = ['aurora', 'polaris', 'kite', 'lansheng', 'meridian'];
const PLANNED_AT = '2026-10-10T02:00:00Z';
const FOLLOWED_UNTIL = '2026-11-16T02:00:00Z';
const SEED = '00000000fa1e0001';
const MINUTE = 60_000;

/** Ids of staff: nobody rates what they ran. */
export interface ProbePeople {
  readonly planner: string;
  readonly runner: string;
  readonly raters: readonly [string, string];
}

/** A round of probes from plan to close, in its time. The clock stands behind its end. */
export async function probeVendors(
  services: INestApplicationContext,
  clock: SettableClock,
  waveId: string,
  people: ProbePeople,
): Promise<void> {
  const rounds = services.get(ProbeRoundService);
  clock.setTo(PLANNED_AT);
  const design = {
    scenarios: SCENARIOS,
    vendors: PROBED,
    replicates: 2,
    slots: BUILT_IN_SLOTS,
    from: '2026-10-12',
    to: '2026-11-06',
    runners: [people.runner],
    vendorPerDay: 3,
    runnerPerDay: 12,
  };
  const { id: roundId } = await rounds.create(waveId, { name: '2026Q4', design, seed: SEED }, people.planner);
  const key = { waveId, roundId };
  const consent = { agreedBy: 'Head of Support (fictional)', agreedOn: '2026-10-01', note: 'Drills in agreed hours' };
  for (const slug of PROBED)
    await rounds.setVendor(key, { slug, locale: 'zh-CN', supportAddress: null, consent }, people.planner);
  await rounds.start(key, people.planner);
  clock.setTo(FOLLOWED_UNTIL);
  const { data } = await services.get(ProbeListService).mine(people.runner, { limit: 1_000 });
  await Promise.all(
    PROBED.map(async (slug) => {
      for (const probe of data.filter(({ vendorSlug }) => vendorSlug === slug))
        await liveThrough(services, probe, people);
    }),
  );
  await rounds.close(key, people.planner);
}

async function liveThrough(services: INestApplicationContext, probe: ProbeListing, people: ProbePeople): Promise<void> {
  const random = randomOf(DEMO_SEED, 'probe', probe.vendorSlug, probe.scenario, probe.replicate);
  const run = services.get(ProbeRunService);
  const own = { probeId: probe.id, runnerId: people.runner };
  const { plannedAt, script } = probe;
  const idOf = (what: string) => uuidV8(sha256(`${probe.id} ${what}`));
  const sent = {
    id: idOf('question'),
    direction: 'out',
    at: plannedAt,
    text: script.text['zh-CN'],
    event: 'sent',
  } as const;
  await run.paste(own, { ...sent, hide: [] });
  const minutes = minutesUntil(random, probe);
  if (minutes !== null) {
    const at = new Date(plannedAt.getTime() + Math.round(minutes * MINUTE));
    const event = chance(random, 0.6) ? 'solved' : 'human-reply';
    if (event === 'solved') await run.record(own, { id: idOf('reply'), kind: 'human-reply', at });
    await run.paste(own, { id: idOf('answer'), direction: 'in', at, text: answerOf(probe), event, hide: [] });
  }
  await run.finish(own);
  await rate(services, probe, { random, people, isAnswered: minutes !== null });
}

const levelsOf = (slug: string): readonly number[] => DEMO_VENDORS.find((vendor) => vendor.slug === slug)!.levels;

/** Vendors that customers call quick are quick to us, too; a few questions are lost. */
function minutesUntil(random: RandomSource, { vendorSlug, severity, slot }: ProbeListing): number | null {
  const quickness = levelsOf(vendorSlug)[0]! - (slot === 'work-hours' || slot === 'europe' ? 0 : 5);
  if (chance(random, Math.max(0, (68 - quickness) / 100))) return null;
  const octaves = (69 - quickness) / 12 + random.normal() * 0.9;
  return SLA_MINUTES[severity] * 2 ** Math.min(1.8, Math.max(-4, octaves));
}

const answerOf = ({ script }: ProbeListing): string =>
  `您好，已查看您的问题。${script.answerKey.map((point) => point['zh-CN']).join('；')}。如仍有问题请直接回复。`;

interface Seen {
  readonly random: RandomSource;
  readonly people: ProbePeople;
  readonly isAnswered: boolean;
}

/** What nobody answered cannot be judged. */
async function rate(
  services: INestApplicationContext,
  probe: ProbeListing,
  { random, people, isAnswered }: Seen,
): Promise<void> {
  const [, solving, expertise, manner] = levelsOf(probe.vendorSlug) as [number, number, number, number];
  const levels = [expertise, solving, expertise, manner, manner];
  const first = levels.map((level) => starsOf(1.2 + level / 25 + random.normal() * 1.1));
  const second = first.map((stars) => (chance(random, 0.82) ? stars : starsOf(stars + (chance(random, 0.5) ? 1 : -1))));
  const rating = (stars: readonly number[]) =>
    Object.fromEntries(RATING_FORM.map(({ key }, item) => [key, isAnswered ? stars[item]! : null]));
  const ratings = services.get(ProbeRatingService);
  await ratings.rate(probe.id, people.raters[0], rating(first));
  await ratings.rate(probe.id, people.raters[1], rating(second));
}

const starsOf = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));
