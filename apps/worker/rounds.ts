import type { INestApplicationContext } from '@nestjs/common';
import { KeyExpiryService } from '#account';
import { ReleaseKeeper, ReleasePublisher } from '#benchmark';
import {
  ChannelTurnService,
  ContactImportService,
  MailboxService,
  OpenStartService,
  PlannerService,
  QuotaService,
} from '#distribution';
import { AuditKeeper } from '#platform';
import { ErasureReplay, RetentionService } from '#privacy';
import { AnswerKeyService, MixerService, QualityService, WaveExportService } from '#response';
import { DeliveryLogService, WebhookNewsService } from '#webhook';
import type { Round } from './repeat.js';

/** What comes with time and not with an event. Each round may run in any number of workers at once. */
export const rounds = (app: INestApplicationContext): readonly Round[] => [
  { name: 'embargoes', everyMs: 1_000, run: () => app.get(ReleasePublisher).round() },
  { name: 'campaigns', everyMs: 5_000, run: () => app.get(PlannerService).round() },
  { name: 'webhooks', everyMs: 1_000, run: () => app.get(WebhookNewsService).round() },
  { name: 'webhook log', everyMs: 3_600_000, run: () => app.get(DeliveryLogService).forget() },
  { name: 'keys that end', everyMs: 600_000, run: () => app.get(KeyExpiryService).round() },
  { name: 'channels', everyMs: 5_000, run: () => app.get(ChannelTurnService).turn() },
  { name: 'anonymous answers', everyMs: 10_000, run: () => app.get(MixerService).round() },
  { name: 'answer quality', everyMs: 300_000, run: () => app.get(QualityService).round() },
  { name: 'returned mails', everyMs: 60_000, run: () => app.get(MailboxService).visit() },
  { name: 'contact lists', everyMs: 600_000, run: () => app.get(ContactImportService).expire() },
  { name: 'places held', everyMs: 60_000, run: () => app.get(QuotaService).giveBackAll() },
  { name: 'open starts', everyMs: 600_000, run: () => app.get(OpenStartService).forget() },
  { name: 'exports', everyMs: 10_000, run: () => app.get(WaveExportService).round() },
  { name: 'answer keys', everyMs: 3_600_000, run: () => app.get(AnswerKeyService).forget() },
  { name: 'audit log', everyMs: 600_000, run: () => app.get(AuditKeeper).round() },
  { name: 'releases', everyMs: 600_000, run: () => app.get(ReleaseKeeper).round() },
  { name: 'erasures', everyMs: 60_000, run: () => app.get(ErasureReplay).round() },
  { name: 'retention', everyMs: 3_600_000, run: () => app.get(RetentionService).round() },
  { name: 'mail streams', everyMs: 3_600_000, run: () => app.get(MailboxService).tidyUp() },
];
