import type { FastifyReply } from 'fastify';
import type { Config } from '#platform';

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:');

/** Another name than the staff's: neither cookie is ever looked up as the other. */
export const vendorCookieName = (config: Config): string => (isSecure(config) ? '__Host-vid' : 'vid');

/** Lax, so that a link in a mail leads whoever is logged in to its page. */
export function setVendorCookie(reply: FastifyReply, config: Config, token: string | undefined): void {
  const secure = isSecure(config) ? '; Secure' : '';
  const life = token === undefined ? '; Max-Age=0' : '';
  void reply.header(
    'set-cookie',
    `${vendorCookieName(config)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`,
  );
}
