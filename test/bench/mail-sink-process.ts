import { ACCEPT, startSmtpSink } from '../faults/smtp-sink.js';

/** An SMTP server in a process of its own, which takes everything at once. */
const sink = await startSmtpSink({ replyTo: ACCEPT, delayMs: 0, hangMs: 0 });
process.send?.(sink.url);
