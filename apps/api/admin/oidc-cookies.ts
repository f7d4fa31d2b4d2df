import type { FastifyReply } from 'fastify';
import { SIGN_ON_MINUTES } from '#account';
import type { Config } from '#platform';

const SECONDS = 60;

function cookieOf(config: Config, name: string, value: string, seconds: number): string {
  const secure = config.publicUrl.startsWith('https:');
  // Lax: the browser brings it along when the issuer sends it back here, and with nothing else of another site.
  const rules = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${secure ? '__Host-' : ''}${name}=${value}; ${rules}`;
}

export const pendingCookieName = (config: Config): string =>
  config.publicUrl.startsWith('https:') ? '__Host-oidc' : 'oidc';

export const viaCookieName = (config: Config): string => (config.publicUrl.startsWith('https:') ? '__Host-via' : 'via');

/** What a login at the issuer has to find again; undefined takes it away. */
export function setPendingCookie(reply: FastifyReply, config: Config, pending: string | undefined): void {
  const seconds = pending === undefined ? 0 : SIGN_ON_MINUTES * SECONDS;
  void reply.header('set-cookie', cookieOf(config, 'oidc', pending ?? '', seconds));
}

const DAY = 86_400;

/** That somebody came by single sign-on, so that leaving ends the session there, too. Opens nothing. */
export function setViaCookie(reply: FastifyReply, config: Config, isVia: boolean): void {
  void reply.header('set-cookie', cookieOf(config, 'via', isVia ? '1' : '', isVia ? DAY : 0));
}
