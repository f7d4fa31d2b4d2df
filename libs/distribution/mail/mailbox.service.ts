import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config, readMailbox } from '#platform';
import { forgetOldStreams } from './delivery.queries.js';
import { MailIntakeService } from './mail-intake.service.js';

/** What comes with time: mails that came back are fetched, and what no longer says anything is thrown away. */
@Injectable()
export class MailboxService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
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
  }
}
