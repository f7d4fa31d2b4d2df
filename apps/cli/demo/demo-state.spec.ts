import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '#platform';
import { mayHoldDemo } from './demo-state.js';

const DESK = { DATABASE_URL: 'postgres://db/fairmark', FAIRMARK_SECRET: 'q7Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI' };
const SMTP = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' };
const PRODUCTION = { ...SMTP, NODE_ENV: 'production', PUBLIC_URL: 'https://survey.example' };
const embedded = { folder: '.data', milliseconds: 1 };

describe('a demo', () => {
  it.each([
    ['in the embedded database', {}, embedded, true],
    ['in a named database', {}, undefined, false],
    ['in a named database that is asked for', { FAIRMARK_DEMO: 'true' }, undefined, true],
    ['where mails leave', SMTP, embedded, false],
    ['where mails leave, though asked for', { ...SMTP, FAIRMARK_DEMO: 'true' }, undefined, false],
    ['in production', PRODUCTION, undefined, false],
  ])('%s', (_, env, server, expected) => {
    expect(mayHoldDemo({ config: parseConfig({ ...DESK, ...env }), embedded: server })).toBe(expected);
  });
});
