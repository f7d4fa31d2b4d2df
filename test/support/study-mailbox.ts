import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** The mail server of a study: it stamps what it receives, as mail servers do, and hands it in. */
export interface StudyMailbox {
  readonly port: number;
  /** What its clock says when the next mail comes in. */
  setClock(at: Date): void;
  close(): Promise<void>;
}

export async function startStudyMailbox(handIn: (raw: Buffer) => Promise<void>): Promise<StudyMailbox> {
  let now = new Date(0);
  const takeIn = async (raw: Buffer, done: (error?: Error) => void) => {
    try {
      await handIn(raw);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error('not taken'));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [recipient] = envelope.rcptTo.map(({ address }) => address);
        const stamp = `Delivered-To: ${recipient}\r\nReceived: from vendor by study.example; ${now.toUTCString()}\r\n`;
        void takeIn(Buffer.concat([Buffer.from(stamp), ...parts]), done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    setClock: (at) => {
      now = at;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
