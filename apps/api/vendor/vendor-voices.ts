import { Inject, Injectable } from '@nestjs/common';
import type { PublishedRelease } from '#benchmark';
import type { OwnQuote, OwnReply, OwnReplyVersion } from '#pages';
import { type ReplyRecord, type ReplyVersion, VendorReplyService } from '#portal';

const MOST = 200;

/** What customers of a vendor said in a release, with what the vendor replied. */
@Injectable()
export class VendorVoices {
  constructor(@Inject(VendorReplyService) private readonly replies: VendorReplyService) {}

  async of(
    vendorId: string,
    slug: string,
    { waveId, document }: PublishedRelease,
  ): Promise<{ readonly quotes: readonly OwnQuote[]; readonly whole: OwnReply | null }> {
    const records = await this.replies.own(vendorId, { waveId, limit: MOST });
    const replies = await Promise.all(records.map(({ id }) => this.replies.one(vendorId, id)));
    const replyTo = (quoteId: string | null): OwnReply | null => {
      const own = replies.find((reply) => reply.quoteId === quoteId);
      return own ? { ...viewOf(own), id: own.id, history: own.history.map(viewOf) } : null;
    };
    const quotes = (document.quotes ?? []).filter(({ vendor }) => vendor === slug);
    return {
      whole: replyTo(null),
      quotes: quotes.map(({ id, dimension, band, text, language, translation }) => ({
        id,
        dimension: document.rubric.dimensions.find((one) => one.id === dimension)?.name ?? { 'zh-CN': '', en: '' },
        band,
        text,
        language,
        ...(translation === undefined ? {} : { translation }),
        reply: replyTo(id),
      })),
    };
  }
}

const viewOf = (version: ReplyVersion | ReplyRecord): OwnReplyVersion => ({
  version: version.number,
  state: version.kind,
  text: version.text,
  signerName: version.signerName,
  signerTitle: version.signerTitle,
  reason: version.reason,
  writtenAt: version.writtenAt.toISOString(),
});
