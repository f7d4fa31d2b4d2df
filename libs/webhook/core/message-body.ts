import type { MessageType } from './event-types.js';

/** What happened, by names, numbers and addresses that the vendor may see anyway. */
export type MessageData = Readonly<Record<string, string | number | null | Readonly<Record<string, string>>>>;

/**
 * The text of a message, byte by byte as it is signed, sent and sent again. `at` is when it happened. Short: whoever is
 * told reads the rest where it stands, with the rights it has then.
 */
export function messageBody(type: MessageType, at: Date, data: MessageData): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

export interface ReleaseNotice {
  readonly study: string;
  readonly wave: string;
  readonly revision: number;
  readonly sha256: string;
  readonly reason: string;
}

/** What is told of a release: which one, and where it is read. Never a score: a release may be withdrawn again. */
export function releaseData(notice: ReleaseNotice, publicUrl: string): MessageData {
  const { study, wave, revision, sha256, reason } = notice;
  const place = `${study}/${wave}`;
  const links = {
    page: `${publicUrl}/b/${place}`,
    benchmark: `${publicUrl}/v1/benchmarks/${place}?revision=${revision}`,
    ownResult: `${publicUrl}/v1/vendor/benchmarks/${place}?revision=${revision}`,
  };
  return { study, wave, revision, sha256, reason, links };
}
