import type { INestApplicationContext } from '@nestjs/common';
import { VendorPeopleService } from '#account';
import { TicketBatchService, TicketDeskService } from '#evidence';
import { sha256Hex } from '#platform';
import { type Severity, SLA_MINUTES } from '#statistics';
import { chance, DEMO_SEED, pick, randomOf } from './demo-random.js';
import { DEMO_STUDY } from './demo-study.js';

const TICKETS = 120;
const CUSTOMERS = 24;
const FROM = Date.parse('2026-10-02T01:00:00Z');
const SPAN = 30 * 86_400_000;
const MINUTE = 60_000;
/** One whose export somebody has held against its customers’ words, and one that nobody has looked at yet. */
const SENDERS = [
  { vendor: 'aurora', isVerified: true },
  { vendor: 'kite', isVerified: false },
] as const;

/** Two vendors push what their ticket systems say; the clock stands behind the last of it. */
export async function pushTickets(
  services: INestApplicationContext,
  { waveId, wave, vendors, staffId }: TicketStage,
): Promise<void> {
  for (const { vendor, isVerified } of SENDERS) {
    const vendorId = vendors.get(vendor)!;
    const [owner] = await services.get(VendorPeopleService).people(vendorId);
    const rows = ticketsOf(vendor);
    const content = Buffer.from(JSON.stringify(rows));
    const sent = { senderId: `${vendor}-2026-10`, sentBy: 'person', sender: owner?.id ?? '', content, rows } as const;
    await services.get(TicketBatchService).receive(vendorId, { study: DEMO_STUDY.slug, wave, ...sent });
    if (!isVerified) continue;
    const desk = services.get(TicketDeskService);
    const revision = (await desk.overview(waveId)).find(({ slug }) => slug === vendor)?.revision ?? 0;
    const note = 'Numbering without gaps; counts agree with ten customers (fictional).';
    await desk.decide({ waveId, vendorId }, { revision, verdict: 'complete', note }, staffId);
  }
}

export interface TicketStage {
  readonly waveId: string;
  /** Slug. */
  readonly wave: string;
  readonly vendors: ReadonlyMap<string, string>;
  /** Who vouches. */
  readonly staffId: string;
}

function ticketsOf(vendor: string): readonly object[] {
  return Array.from({ length: TICKETS }, (_, n) => {
    const random = randomOf(DEMO_SEED, 'ticket', vendor, n);
    const severity = pick<Severity>(random, [
      ['general', 6],
      ['business', 3],
      ['urgent', 1],
    ]);
    const openedAt = FROM + Math.floor(random.uniform() * SPAN);
    const repliedAt = openedAt + Math.ceil(SLA_MINUTES[severity] * 2 ** (random.normal() - 1)) * MINUTE;
    const solvedAt = repliedAt + Math.ceil(600 * random.uniform() + 20) * MINUTE;
    const reopenedAt = chance(random, 0.12) ? solvedAt + 86_400_000 : null;
    return {
      id: `${vendor}-${1_000 + n}`,
      severity,
      organisation: sha256Hex(`${vendor} customer ${random.index(CUSTOMERS)}`),
      openedAt: new Date(openedAt).toISOString(),
      repliedAt: new Date(repliedAt).toISOString(),
      solvedAt: new Date(solvedAt).toISOString(),
      reopenedAt: reopenedAt === null ? null : new Date(reopenedAt).toISOString(),
    };
  });
}
