import { toString } from 'qrcode';
import { lanAddress } from './lan-address.js';

/** A QR code of the link for phones, in half blocks; on a terminal with its own colours, so that dark ones scan, too. */
export async function surveyQr(
  link: string,
  host: string,
  isTerminal: boolean,
): Promise<{ lines: string[]; forPhones: boolean }> {
  const address = lanAddress(host);
  const url = new URL(link);
  if (address !== undefined && url.hostname === 'localhost') url.hostname = address;
  const look = isTerminal
    ? ({ type: 'terminal', small: true, margin: 1 } as const)
    : ({ type: 'utf8', margin: 2 } as const);
  const code = await toString(url.href, { errorCorrectionLevel: 'L', ...look });
  const lines = code.split('\n');
  while (lines.length > 0 && !/[▀▄█]/.test(lines.at(-1) ?? '')) lines.pop();
  return { lines, forPhones: url.hostname !== 'localhost' };
}
