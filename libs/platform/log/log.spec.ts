import { describe, expect, it } from '@jest/globals';
import { createLog } from './log.js';
import { redact } from './redact.js';

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aBc';

const written = (level: string, say: (log: ReturnType<typeof createLog>) => void): string[] => {
  const lines: string[] = [];
  say(createLog({ level, process: 'api' }, { write: (line) => void lines.push(line) }));
  return lines;
};

describe('redact', () => {
  it.each([
    ['GET /s/' + TOKEN + '/2', 'GET /s/[redacted]/2'],
    ['POST /u/' + TOKEN, 'POST /u/[redacted]'],
    [`POST /vendor/accept/${TOKEN}?lang=en`, 'POST /vendor/accept/[redacted]?lang=en'],
    [`GET /admin/reset/${TOKEN}`, 'GET /admin/reset/[redacted]'],
    [`POST /admin/break-glass/${TOKEN}`, 'POST /admin/break-glass/[redacted]'],
    [`authorization: Survey ${TOKEN}`, 'authorization: Survey [redacted]'],
    ['Bearer fmk_live_abc.def-1', 'Bearer [redacted]'],
    ['key vk_live_7Q2kd82k_abcdefgh here', 'key vk_live_[redacted] here'],
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw==', 'whsec_[redacted]'],
    ['postgres://fairmark:hunter2@db:5432/fairmark', 'postgres://fairmark:[redacted]@db:5432/fairmark'],
    ['no mailbox li.wei+x@sub.example.com here', 'no mailbox l***@s***.com here'],
    ['/assets/4f2a.css and /s/', '/assets/4f2a.css and /s/'],
    ['bullmq@6.7.0', 'bullmq@6.7.0'],
  ])('turns %j into %j', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it('takes no longer for a long line than reading it', () => {
    const startedAt = performance.now();
    redact('a.'.repeat(100_000));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('createLog', () => {
  it('writes one JSON line a record, whatever is in it', () => {
    const [line = '', ...more] = written('info', (log) => log.info({ campaign: 'a\nb' }, 'launched'));
    expect(more).toEqual([]);
    expect(line.trimEnd()).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({ level: 30, process: 'api', campaign: 'a\nb', msg: 'launched' });
    expect((JSON.parse(line) as { time: string }).time).toMatch(/^\d{4}-.*Z$/);
  });

  it('is silent below its level', () => {
    expect(written('warn', (log) => log.info('hello'))).toEqual([]);
  });

  it('keeps no secret, wherever it stands', () => {
    const secret = 'hunter2hunter2';
    const lines = written('info', (log) => {
      log.info({ req: { headers: { authorization: secret, cookie: `sid=${secret}` } } });
      log.warn({ err: new Error(`connect postgres://u:${secret}@db failed for /s/${TOKEN}`) }, 'lost');
      log.info({ url: `/s/${TOKEN}/submit`, to: 'li.wei@example.com' });
    }).join('');
    for (const kept of [secret, TOKEN, 'li.wei']) expect(lines).not.toContain(kept);
  });
});
