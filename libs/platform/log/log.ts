import pino, { type DestinationStream, type Logger } from 'pino';
import { errorRecord } from './error-record.js';
import { redact } from './redact.js';

export const LOG = Symbol('Log');
export type Log = Logger;

/** Headers and cookies are never logged, whoever passes a whole request along. */
const NEVER = [
  '*.headers.authorization',
  '*.headers.cookie',
  '*.headers["set-cookie"]',
  'headers.authorization',
  'headers.cookie',
];

/** One JSON line a record, in UTC. `process` says who speaks (`api`, `worker`). */
export function createLog(options: { level: string; process: string }, destination?: DestinationStream): Log {
  return pino(
    {
      level: options.level,
      base: { process: options.process },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: NEVER, censor: '[redacted]' },
      serializers: { err: errorRecord },
      hooks: { streamWrite: redact },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
