import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config, readMailbox } from '#platform';
import { forgetOldStreams } from './delivery.queries.js';
import { forgetOldEvents } from './mail-event.queries.js';
import { MailIntakeService } from './mail-intake.service.js';

const DAY_MS = 86_400_000;
/** Who sent what back and when. The longest that anybody asks about is 14 days; half a year is for people who look into a complaint. */
const EVENT_DAYS = 180;

/** What comes with time: mails that came back are fetched, and what no longer says anything is thrown away. */
@Injectable()
export class MailboxService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MailIntakeService) private readonly intake: MailIntakeService,
  ) {}

  /** Takes in what lies in the mailbox, if there is one. Two workers may read the same mail: it is taken once. */
  async visit(): Promise<number> {
    const { imapUrl, environment } = this.config;
    if (imapUrl === undefined) return 0;
    return readMailbox({ url: imapUrl, requireTls: environment === 'production' }, (raw) => this.intake.take(raw));
  }

  async tidyUp(): Promise<void> {
    await forgetOldStreams(this.db.manager);
    await forgetOldEvents(this.db.manager, new Date(this.clock.now().getTime() - EVENT_DAYS * DAY_MS));
  }
}
