import type { INestApplicationContext } from '@nestjs/common';
import { VendorPeopleService } from '#account';
import { PublishedReleaseService } from '#benchmark';
import { CorrectionService, type VendorAuthor, VendorReplyService } from '#portal';
import { DEMO_STUDY } from './demo-study.js';

/** What made-up vendors answer to the first quote of theirs that is no praise. */
const REPLIES = [
  {
    vendor: 'aurora',
    text: '谢谢直言。夜间值班我们从十月起加了人手，紧急问题现在先由值班工程师接手，再转对应团队。',
    signerName: '周明（虚构）',
    signerTitle: '客户支持负责人',
  },
  {
    vendor: 'kite',
    text: 'Thank you. We now say when we do not know yet, and when the next answer will come.',
    signerName: 'Dana Reed (fictional)',
    signerTitle: 'Head of Support',
  },
] as const;

const CORRECTION = {
  vendor: 'aurora',
  about: 'fact',
  statement: '产品线里少了「互动直播」，我们从 2026 年 9 月起提供。',
  evidence: 'https://aurora.example/live （虚构）',
} as const;

/** Two vendors reply in public to what was said of them, and one asks for a correction that waits for an answer. */
export async function speakUp(services: INestApplicationContext, vendors: ReadonlyMap<string, string>): Promise<void> {
  const release = await services.get(PublishedReleaseService).find(DEMO_STUDY.slug, 'latest');
  for (const { vendor, ...text } of REPLIES) {
    const own = (release.document.quotes ?? []).filter((each) => each.vendor === vendor);
    const quote = own.find(({ band }) => band === 'critical') ?? own.find(({ band }) => band === 'mixed');
    const place = { release, vendor, quoteId: quote?.id ?? null };
    await services.get(VendorReplyService).write(await ownerAt(services, vendors.get(vendor)!), place, text);
  }
  const { vendor, ...correction } = CORRECTION;
  const author = await ownerAt(services, vendors.get(vendor)!);
  await services.get(CorrectionService).request(author, release.id, correction);
}

async function ownerAt(services: INestApplicationContext, vendorId: string): Promise<VendorAuthor> {
  const [owner] = await services.get(VendorPeopleService).people(vendorId);
  return { vendorId, author: { kind: 'person', id: owner?.id ?? '' } };
}
