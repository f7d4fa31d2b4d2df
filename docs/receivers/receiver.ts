// Receives webhooks of Fairmark with what Node.js has. WEBHOOK_SECRET=whsec_… PORT=4000 npx tsx receiver.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

const SECRET = process.env['WEBHOOK_SECRET'] ?? '';
const TOLERANCE_SECONDS = 300;
const LARGEST_BYTES = 20_480;
/** Ids that were heard; in life a table with a unique key, so that a message that comes twice is worked on once. */
const heard = new Set<string>();

/** Whether the exact bytes were signed with the secret, not long ago. */
function isGenuine(body: Buffer, headers: IncomingHttpHeaders): boolean {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  );
  if (!(Math.abs(Date.now() / 1_000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return false;
  const key = Buffer.from(SECRET.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  // Several while a secret is changed: one that fits is enough.
  return (signatures ?? '').split(' ').some((one) => {
    const [version, text = ''] = one.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    if (size > LARGEST_BYTES) request.destroy();
    else parts.push(part);
  });
  request.on('end', () => {
    const body = Buffer.concat(parts);
    if (!isGenuine(body, request.headers)) return response.writeHead(400).end();
    const id = String(request.headers['webhook-id']);
    if (!heard.has(id)) {
      heard.add(id);
      const { type, data } = JSON.parse(body.toString()) as { type: string; data: unknown };
      console.log(type, JSON.stringify(data));
    }
    // Answer first, work afterwards: whoever takes longer than 15 seconds is told again.
    return response.writeHead(204).end();
  });
});
server.listen(Number(process.env['PORT'] ?? 4_000), '127.0.0.1', () => console.log('listening', server.address()));
