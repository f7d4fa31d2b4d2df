import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An SMTP server that keeps what it gets. */
export interface MailSink {
  readonly url: string;
  messages(): readonly Buffer[];
  /** Where each of them comes back to, in the same order. */
  senders(): readonly string[];
  /** From now on mails are kept waiting for their receipt until the sink is released. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const messages: Buffer[] = [];
  const senders: string[] = [];
  let waiting: (() => void)[] | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        messages.push(Buffer.concat(parts));
        senders.push(envelope.mailFrom === false ? '' : envelope.mailFrom.address);
        if (waiting) waiting.push(done);
        else done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages: () => messages,
    senders: () => senders,
    hold: () => {
      waiting ??= [];
    },
    release: () => {
      for (const done of waiting ?? []) done();
      waiting = undefined;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
