import { createInterface } from 'node:readline/promises';
import type { ReadStream } from 'node:tty';
import { CommandError } from './command.js';

const ENTER = new Set(['\r', '\n', '\u0004']);
const BACK = new Set(['\u007f', '\b']);
const CTRL_C = '\u0003';

/** A secret from the keyboard, unseen, or the first line of what is piped in. Never from the command line, where everybody can read it. */
export async function readSecret(question: string): Promise<string> {
  const { stdin } = process;
  return stdin.isTTY ? typed(stdin, question) : firstLine();
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) return line;
  throw new CommandError('A password is expected on standard input.');
}

function typed(terminal: ReadStream, question: string): Promise<string> {
  process.stderr.write(question);
  terminal.setRawMode(true).setEncoding('utf8').resume();
  return new Promise((resolve, reject) => {
    let secret = '';
    const end = (act: () => void) => {
      terminal.off('data', hear).setRawMode(false).pause();
      process.stderr.write('\n');
      act();
    };
    const hear = (keys: Buffer | string) => {
      for (const key of String(keys)) {
        if (key === CTRL_C) return end(() => reject(new CommandError('Nothing was done.')));
        if (ENTER.has(key)) return end(() => resolve(secret));
        secret = BACK.has(key) ? secret.slice(0, -1) : secret + key;
      }
    };
    terminal.on('data', hear);
  });
}
