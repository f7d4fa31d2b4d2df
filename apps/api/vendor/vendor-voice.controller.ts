import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublishedReleaseService } from '#benchmark';
import { DomainError } from '#kernel';
import { type ReplyDraft, vendorQuotesPage, type VendorQuotesPage } from '#pages';
import { VendorReplyService } from '#portal';
import { REPLY_LENGTH } from '#portal/core';
import { idIn } from '../admin/id-in.js';
import { field, formOf, privateHtml, queryOf, seeOther } from '../request.js';
import { authorOf } from './vendor-author.js';
import { VendorAllow } from './vendor-allow.js';
import { personOf, VendorFrames } from './vendor-frames.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { VendorResults } from './vendor-results.js';
import { VendorVoices } from './vendor-voices.js';
import type { VendorRequest } from './vendor.guard.js';

const NOTICES = ['published', 'changed', 'withdrawn', 'moved'] as const;
type Notice = (typeof NOTICES)[number];
/** Room for characters that take two units; what is longer is refused with its end cut off. */
const ROOM = 4 * REPLY_LENGTH;

type Form = ReturnType<typeof formOf>;

/** Quotes and replies as pages: plain forms, each of which leads back to where it was sent from. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@Controller('vendor')
export class VendorVoiceController {
  constructor(
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(VendorResults) private readonly results: VendorResults,
    @Inject(VendorVoices) private readonly voices: VendorVoices,
    @Inject(VendorReplyService) private readonly replies: VendorReplyService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  @Get('quotes')
  @VendorAllow('replies.read')
  async quotes(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = queryOf(request);
    const notice = NOTICES.find((one) => one === field(query, 'notice'));
    privateHtml(reply, await this.#page(request, field(query, 'release'), notice ? { notice } : {}));
  }

  @Post('replies')
  @VendorAllow('replies.write')
  async write(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    await this.#try(request, reply, form, 'published', async () => {
      const [study = '', wave = ''] = field(form, 'release').split('/');
      const release = await this.releases.find(study, wave);
      const { slug: vendor } = await this.releases.detail(request.vendorId, release);
      const quoteId = field(form, 'quote') || null;
      await this.replies.write(authorOf(request.vendor), { release, vendor, quoteId }, typedIn(form));
    });
  }

  @Post('replies/:id')
  @VendorAllow('replies.write')
  async rewrite(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = formOf(body);
    await this.#try(request, reply, form, 'changed', () =>
      this.replies.rewrite(authorOf(request.vendor), idIn(id), versionIn(form), typedIn(form)),
    );
  }

  @Post('replies/:id/withdrawal')
  @VendorAllow('replies.write')
  async withdraw(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = formOf(body);
    await this.#try(request, reply, form, 'withdrawn', () =>
      this.replies.withdraw(authorOf(request.vendor), idIn(id), versionIn(form)),
    );
  }

  /** Back to the quotes when it is done; the same page with what was typed where it cannot be published. */
  async #try(
    request: VendorRequest,
    reply: FastifyReply,
    form: Form,
    done: Notice,
    act: () => Promise<void>,
  ): Promise<void> {
    const release = field(form, 'release');
    try {
      await act();
      this.#backTo(request, reply, form, done);
    } catch (error) {
      const code = error instanceof DomainError ? error.code : '';
      if (code === 'changed-since' || code === 'reply-exists' || code === 'reply-removed')
        return this.#backTo(request, reply, form, 'moved');
      if (!(error instanceof DomainError) || code !== 'reply-invalid') throw error;
      const errors = (error.extra.errors ?? []).map(({ pointer, code: what }) => ({
        field: pointer.slice(1),
        code: what,
      }));
      const draft: ReplyDraft = { quoteId: field(form, 'quote'), ...typedIn(form), errors };
      privateHtml(reply, await this.#page(request, release, { draft }), 422);
    }
  }

  #backTo(request: VendorRequest, reply: FastifyReply, form: Form, notice: Notice): void {
    const lang = field(queryOf(request), 'lang') === 'en' ? 'en' : 'zh-CN';
    const release = encodeURIComponent(field(form, 'release').slice(0, 130));
    seeOther(reply, `/vendor/quotes?lang=${lang}&release=${release}&notice=${notice}`);
  }

  async #page(
    request: VendorRequest,
    asked: string,
    state: Pick<VendorQuotesPage, 'notice' | 'draft'>,
  ): Promise<string> {
    const frame = await this.frames.of(request);
    const { name, title } = personOf(request);
    const choices = await this.results.choices(frame.vendor.slug, frame.locale);
    const release = await this.results.release(choices, asked);
    const chosen = release && choices.find(({ study, wave }) => isOf(release.document, study, wave));
    const own = release && (await this.voices.of(request.vendorId, frame.vendor.slug, release));
    return vendorQuotesPage({
      frame,
      choices,
      chosen: chosen ?? null,
      quotes: own?.quotes ?? [],
      whole: own?.whole ?? null,
      signature: { name, title },
      longest: REPLY_LENGTH,
      ...state,
    });
  }
}

const isOf = (document: { study: { slug: string }; wave: { slug: string } }, study: string, wave: string): boolean =>
  document.study.slug === study && document.wave.slug === wave;

const typedIn = (form: Form) => ({
  text: field(form, 'text').slice(0, ROOM),
  signerName: field(form, 'signerName').slice(0, 400),
  signerTitle: field(form, 'signerTitle').slice(0, 400),
});

/** Of a form that names none, or something else, the reply has always moved on. */
const versionIn = (form: Form): number =>
  /^\d{1,9}$/.test(field(form, 'version')) ? Number(field(form, 'version')) : 0;
