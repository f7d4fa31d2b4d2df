import { openTcpProxy } from '../support/tcp-proxy.js';
import { seeded } from './seeded.js';

/** A way to an api on which a share of the replies is lost after the api has given them. */
export async function openReplyThief(port: number, share: number, seed: number) {
  const random = seeded(seed + 2);
  return openTcpProxy({ host: '127.0.0.1', port }, { isReplyLost: () => random() < share });
}
