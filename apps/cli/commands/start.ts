import { relative } from 'node:path';
import type { Command } from '../command.js';
import { banner } from '../start/banner.js';
import { terminalLocale } from '../start/messages.js';
import { onSignal } from '../start/on-signal.js';
import { ownVersion } from '../start/own-version.js';
import { type Started, startEverything } from '../start/start-everything.js';
import { StopInOrder } from '../start/stop-in-order.js';
import { surveyQr } from '../start/survey-qr.js';

export const startCommand: Command = {
  details: [
    'Without DATABASE_URL a PostgreSQL of its own runs in .data (FAIRMARK_DATA names another folder).',
    'Where there is no study yet, a demo with fictional vendors is made, unless DATABASE_URL names the database (then',
    'FAIRMARK_DEMO=true asks for it) or SMTP_URL is set. Its addresses and logins are printed and kept in',
    '.data/demo.json. Ctrl-C stops everything in order, pressed again it stops at once.',
  ],
  run: async () => {
    const stops = new StopInOrder();
    let ended: Promise<void> = Promise.resolve();
    const stop = async () => {
      await stops.stop();
      // While it was still starting, more may have come that has to be stopped.
      await ended;
      await stops.stop();
    };
    const hear = onSignal({ stop, exit: (code) => process.exit(code), now: Date.now });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
    const starting = startEverything(stops);
    ended = starting.then(nothing, nothing);
    const waiting = process.stderr.isTTY ? setTimeout(sayPatience, PATIENCE_MS) : undefined;
    try {
      process.stdout.write(await bannerOf(await starting));
    } catch (error) {
      const wasStopped = stops.isStopping;
      await stops.stop().catch(() => undefined);
      if (!wasStopped) throw error;
    } finally {
      clearTimeout(waiting);
    }
  },
};

const nothing = (): void => undefined;

const PATIENCE_MS = 3_000;
const sayPatience = (): void => {
  process.stderr.write('  Making the demo study; the first start takes about half a minute …\n');
};

async function bannerOf({ config, embedded, demo, busyPort }: Started): Promise<string> {
  const [link] = demo?.file.surveyUrls ?? [];
  const qr = link === undefined ? undefined : await surveyQr(link, config.host, process.stdout.isTTY);
  return banner(
    {
      version: ownVersion(),
      baseUrl: config.publicUrl,
      embedded: embedded && { ...embedded, folder: shortPath(embedded.folder) },
      demo,
      mailsLeave: config.smtpUrl !== undefined,
      busyPort,
      qr,
    },
    terminalLocale(process.env),
  );
}

/** `./.data` where that says it all. */
function shortPath(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith('..') || path === '' ? folder : `./${path}`;
}
