import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccountKind, accountErrors, PasswordResetService } from '#account';
import { DomainError } from '#kernel';
import { resetAskedPage, resetAskPage, resetDonePage, type ResetDoor, resetInvalidPage, resetPage } from '#pages';
import { CONFIG, type Config } from '#platform';
import { checkOrigin } from './origin.js';
import { field, formOf, privateHtml, readerLocale } from './request.js';

const TOKEN = /^[\w-]{43}$/;
const MOST_ADDRESS = 254;
const KIND: Readonly<Record<ResetDoor['at'], AccountKind>> = { admin: 'staff', vendor: 'vendor' };

/** Which door is asked at, and how it looks. */
export interface ResetPlace {
  readonly at: ResetDoor['at'];
  readonly stylesheet: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The way to another password: plain forms that work without a script, the same for the staff and for vendors. */
@Injectable()
export class ResetPages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PasswordResetService) private readonly resets: PasswordResetService,
  ) {}

  askForm(place: ResetPlace): void {
    privateHtml(place.reply, resetAskPage(doorOf(place), {}));
  }

  /** Answers the same, whether anybody has the address or not. */
  async ask(place: ResetPlace, body: unknown): Promise<void> {
    const { at, request, reply } = place;
    const email = field(formOf(body), 'email').trim().slice(0, MOST_ADDRESS);
    try {
      checkOrigin(request, this.config);
      await this.resets.ask(KIND[at], { email, address: request.ip });
      privateHtml(reply, resetAskedPage(doorOf(place), email));
    } catch (thrown) {
      const error = codeOf(thrown, ['rate-limited', 'csrf'] as const);
      if (!error) throw thrown;
      privateHtml(reply, resetAskPage(doorOf(place), { email, error }), error === 'csrf' ? 403 : 429);
    }
  }

  /** Looking at a link changes nothing, whoever follows it first. */
  form(place: ResetPlace, token: string): void {
    if (!TOKEN.test(token)) return privateHtml(place.reply, resetInvalidPage(doorOf(place)), 404);
    privateHtml(place.reply, resetPage(doorOf(place), { token }));
  }

  async use(place: ResetPlace, token: string, body: unknown): Promise<void> {
    const door = doorOf(place);
    try {
      checkOrigin(place.request, this.config);
      if (!TOKEN.test(token)) throw accountErrors.resetLinkInvalid();
      const email = await this.resets.reset(KIND[place.at], token, field(formOf(body), 'password'));
      privateHtml(place.reply, resetDonePage(door, email));
    } catch (thrown) {
      const error = codeOf(thrown, ['password-unfit', 'csrf', 'reset-link-invalid'] as const);
      if (!error) throw thrown;
      if (error === 'reset-link-invalid') return privateHtml(place.reply, resetInvalidPage(door), 404);
      privateHtml(place.reply, resetPage(door, { token, error }), error === 'csrf' ? 403 : 422);
    }
  }
}

const doorOf = ({ at, stylesheet, request }: ResetPlace): ResetDoor => ({
  at,
  stylesheet,
  locale: readerLocale(request),
});

const codeOf = <T extends string>(error: unknown, known: readonly T[]): T | undefined =>
  error instanceof DomainError ? known.find((code) => code === error.code) : undefined;
