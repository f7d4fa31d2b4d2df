import type { Readable } from 'node:stream';
import sax from 'sax';
import { fileRefused } from './file-refused.js';

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A name without its prefix: producers differ in which one they write. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function refuse(): never {
  throw fileRefused('not-a-workbook');
}

/**
 * Reads XML as it is unpacked and yields after each piece, so that a caller can take what its handlers have gathered.
 * A document type, through which entities could be defined, is refused.
 */
export async function* xmlEvents(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = sax.parser(true);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  Object.assign(parser, {
    onerror: refuse,
    ondoctype: refuse,
    onopentag: ({ name, attributes }: sax.Tag) => handlers.open?.(localName(name), attributes),
    onclosetag: (name: string) => handlers.close?.(localName(name)),
    ontext: (text: string) => handlers.text?.(text),
    oncdata: (text: string) => handlers.text?.(text),
  });
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    throw (error as { code?: string }).code === 'import-invalid' ? error : fileRefused('not-a-workbook');
  } finally {
    stream.destroy();
  }
}
