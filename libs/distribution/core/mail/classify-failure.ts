/**
 * hard: the mailbox is not there and will not be. soft: it may be there another day. blocked: the mailbox is there, and
 * its server does not want our mail; that says something about us and nothing about the person.
 */
export type FailureKind = 'hard' | 'soft' | 'blocked';

export interface Failure {
  readonly kind: FailureKind;
  /** One of few words for the report; nothing of what the other server wrote. */
  readonly reason: 'no-such-mailbox' | 'no-such-domain' | 'mailbox-full' | 'refused-by-policy' | 'undeliverable';
  /** `5.1.1` (RFC 3463), or null when the server gave none. */
  readonly status: string | null;
}

type Verdict = Pick<Failure, 'kind' | 'reason'>;

const NO_MAILBOX: Verdict = { kind: 'hard', reason: 'no-such-mailbox' };
const NO_DOMAIN: Verdict = { kind: 'hard', reason: 'no-such-domain' };
const FULL: Verdict = { kind: 'soft', reason: 'mailbox-full' };
const POLICY: Verdict = { kind: 'blocked', reason: 'refused-by-policy' };
const UNDELIVERABLE: Verdict = { kind: 'soft', reason: 'undeliverable' };

/** Status codes that say enough alone (RFC 3463, 3, and what large receivers add), the first that fits. */
const BY_STATUS: readonly (readonly [RegExp, Verdict])[] = [
  [/^5\.1\.(1|3|6|10)$/, NO_MAILBOX],
  [/^5\.2\.1$/, NO_MAILBOX],
  [/^5\.1\.2$|^5\.4\.(4|310)$/, NO_DOMAIN],
  [/^[45]\.2\.2$/, FULL],
  // Of the sender's address, which is ours.
  [/^5\.1\.[78]$/, POLICY],
  [/^[45]\.7\./, POLICY],
  [/^4\./, UNDELIVERABLE],
];

/** Words of servers that give no telling code; a full mailbox and a policy go before the rest. */
const BY_WORDS: readonly (readonly [RegExp, Verdict])[] = [
  [/mailbox (is )?full|over ?quota|quota exceeded|insufficient (disk|storage)|容量已满|空间不足|邮箱已满/i, FULL],
  [/unavailable or access denied/i, UNDELIVERABLE],
  [/\b(sender|from) (address|domain|verif)|bad sender|return[- ]path/i, POLICY],
  [/spam|blacklist|block(ed|list)|content denied|policy|not allowed|access denied|垃圾邮件|拒收|拒绝/i, POLICY],
  [/domain (name )?(not found|does not exist)|host (or domain name )?not found|nxdomain|域名不存在/i, NO_DOMAIN],
  [
    /no such (user|mailbox|recipient|account)|(user|mailbox|recipient|account|address)( \S+){0,4} (not found|unknown|does(n't| not) exist|is disabled|is inactive)|unknown (user|recipient|mailbox)|user( \S+)? unknown|invalid recipient|(收件人|邮箱|用户|帐号|账号)[^。\n]{0,20}(不存在|停用|冻结|注销)/i,
    NO_MAILBOX,
  ],
];

/** The longest text that is looked at; what a server writes has no end. */
const MAX_TEXT = 2_000;

/**
 * What a refusal means for the person. `status` is an enhanced status code when there is one, `text` what the server
 * wrote. What is not understood is soft: three of it in two weeks are needed before somebody is not written to.
 */
export function classifyFailure(status: string | undefined, text: string): Failure {
  const words = text.slice(0, MAX_TEXT);
  const code = statusIn(status ?? '') ?? statusIn(words);
  const verdict =
    BY_STATUS.find(([pattern]) => code !== undefined && pattern.test(code))?.[1] ??
    BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ??
    UNDELIVERABLE;
  return { ...verdict, status: code ?? null };
}

function statusIn(text: string): string | undefined {
  return /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(text)?.[0];
}
