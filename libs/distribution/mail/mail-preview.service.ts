import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Locale, type LocalizedText } from '#kernel';
import { CONFIG, type Config, type Mailer, MAILER, mailHeaders, rows, uuidV4 } from '#platform';
import { distributionErrors } from '../core/index.js';
import { BUILT_IN_MAILS } from '../core/mail/built-in-mails.js';
import { checkTemplate, type MailTemplates } from '../core/mail/check-template.js';
import { type MailContent, renderMail } from '../core/mail/render-mail.js';
import { takeTestMail } from './delivery.queries.js';
import type { TemplateKind } from './mail.events.js';

export interface PreviewOptions {
  readonly kind: TemplateKind;
  readonly locale: Locale;
  /** Words that are not saved yet. */
  readonly content?: unknown;
}

/** Who asks for a mail; nobody else can be sent one. */
export interface TestReader {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export interface TestResult {
  /** not-sent: no relay is configured, so no mail leaves. */
  readonly delivery: 'sent' | 'not-sent' | 'refused' | 'try-again';
  readonly reason: string | null;
}

interface SampleFacts {
  readonly content: MailTemplates | null;
  readonly closesAt: Date;
  readonly studyTitle: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly vendors: readonly LocalizedText[];
}

const SAMPLE_NAME: LocalizedText = { 'zh-CN': '王小明', en: 'Alex Wang' };
const SAMPLE_VENDOR: LocalizedText = { 'zh-CN': '示例厂商', en: 'Sample vendor' };
const MARK: LocalizedText = { 'zh-CN': '【测试】', en: '[Test] ' };
const TESTS_AN_HOUR = 10;
const RETRY_AFTER_SECONDS = 360;

/** What the mails of a campaign look like. Every link of them opens nothing. */
@Injectable()
export class MailPreviewService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  async preview(campaignId: string, options: PreviewOptions, name?: string): Promise<MailContent> {
    const facts = await this.#factsOf(campaignId);
    const content = options.content ?? facts.content ?? BUILT_IN_MAILS;
    const violations = checkTemplate(content);
    if (violations.length > 0) throw distributionErrors.templateInvalid(violations);
    const { publicUrl } = this.config;
    const vendors = facts.vendors.length > 0 ? facts.vendors : [SAMPLE_VENDOR];
    return renderMail((content as MailTemplates)[options.kind], {
      locale: options.locale,
      name: name ?? SAMPLE_NAME[options.locale],
      surveyTitle: facts.studyTitle,
      sponsor: facts.sponsor,
      sittings: vendors.map((vendor, index) => ({ vendor, url: `${publicUrl}/s/sample-${index + 1}` })),
      expiresOn: facts.closesAt.toISOString().slice(0, 10),
      unsubscribeUrl: `${publicUrl}/u/sample`,
      preferencesUrl: `${publicUrl}/u/sample/preferences`,
    });
  }

  async sendTest(campaignId: string, options: PreviewOptions, reader: TestReader): Promise<TestResult> {
    const content = await this.preview(campaignId, options, reader.name);
    if (!(await takeTestMail(this.db.manager, reader.id, TESTS_AN_HOUR)))
      throw distributionErrors.tooManyTestMails(RETRY_AFTER_SECONDS);
    if (this.config.smtpUrl === undefined) return { delivery: 'not-sent', reason: 'no-relay' };
    const domain = this.config.mailFrom.address.split('@')[1] ?? '';
    const delivery = await this.mailer.send({
      to: { name: reader.name, address: reader.email },
      ...content,
      subject: `${MARK[options.locale]}${content.subject}`,
      headers: mailHeaders({
        messageId: `test-${uuidV4()}@${domain}`,
        campaignId,
        kind: 'test',
        domain,
        unsubscribeUrl: `${this.config.publicUrl}/u/sample`,
      }),
    });
    return { delivery: delivery.kind, reason: delivery.kind === 'sent' ? null : delivery.reason };
  }

  async #factsOf(campaignId: string): Promise<SampleFacts> {
    const [facts] = await rows<Omit<SampleFacts, 'vendors'> & { studyId: string }>(
      this.db.manager,
      `select k.content, k.closes_at as "closesAt", s.id as "studyId", s.title as "studyTitle", s.sponsor
       from campaign k join wave w on w.id = k.wave_id join study s on s.id = w.study_id where k.id = $1`,
      [campaignId],
    );
    if (!facts) throw distributionErrors.campaignNotFound();
    const vendors = await rows<{ name: LocalizedText }>(
      this.db.manager,
      `select name from vendor v
       where exists (select 1 from study_vendor p where p.study_id = $1 and p.vendor_id = v.id)
          or v.id in (select vendor_id from contact_vendor where study_id = $1)
       order by slug limit 2`,
      [facts.studyId],
    );
    return { ...facts, vendors: vendors.map(({ name }) => name) };
  }
}
