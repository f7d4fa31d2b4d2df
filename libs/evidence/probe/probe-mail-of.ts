import type { Config, Keyring, Mail } from '#platform';
import { replyAddressOf } from './probe-address.js';
import type { StoredProbe } from './probe.queries.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!);
const paragraph = (text: string): string => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;

export interface ProbeMailFacts {
  readonly messageId: string;
  readonly text: string;
  readonly isQuestion: boolean;
}

/**
 * A mail as a customer writes it: nothing in it says that a program sent it, or support would answer otherwise. Answers,
 * and what cannot be delivered, come to an address of this probe alone. Undefined without one.
 */
export function probeMailOf(
  { config, keyring }: { readonly config: Config; readonly keyring: Keyring },
  probe: StoredProbe,
  { messageId, text, isQuestion }: ProbeMailFacts,
): Mail | undefined {
  const { mailReturnAddress, mailFrom } = config;
  if (mailReturnAddress === undefined || probe.supportAddress === null) return undefined;
  const replyTo = replyAddressOf(keyring, mailReturnAddress, probe.id);
  const title = probe.script.title[probe.locale].replaceAll(/\p{Cc}+/gu, ' ');
  return {
    to: { name: '', address: probe.supportAddress },
    subject: isQuestion ? title : `Re: ${title}`,
    text,
    html: text
      .split(/\n{2,}/)
      .map(paragraph)
      .join(''),
    headers: {
      messageId: `${messageId}@${mailFrom.address.split('@')[1] ?? ''}`,
      lines: {},
    },
    returnPath: replyTo,
    replyTo,
  };
}
