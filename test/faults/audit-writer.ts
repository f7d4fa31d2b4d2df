import type { EntityManager } from 'typeorm';
import { noteAct, openDatabase, runAs } from '#platform';

/**
 * Writes to the audit log until it is killed: as many at once as it is told, each saying what was committed. `unlocked`
 * is the bug that is planted: the end of the chain is read without holding it.
 */
const [first = '0', writers = '1', mode = 'locked'] = process.argv.slice(2);

const source = await openDatabase({
  url: process.env['DATABASE_URL'] ?? '',
  poolSize: Number(writers),
  statementTimeout: 10_000,
  onConnectionError: () => undefined,
});

function managerOf(tx: EntityManager): EntityManager {
  if (mode === 'locked') return tx;
  const query = (text: string, values?: unknown[]) => tx.query<unknown>(text.replace('for update', ''), values);
  return { query } as Pick<EntityManager, 'query'> as EntityManager;
}

async function write(writer: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const mark = `${process.pid}-${n}`;
    const entry = { action: 'person.changed', object: `person:${writer}`, details: { mark, n } } as const;
    const isIn = await source
      .transaction((tx) => noteAct(managerOf(tx), entry, new Date()))
      .then(
        () => true,
        () => false,
      );
    if (isIn) process.stdout.write(`${mark}:${writer}\n`);
  }
}

const from = Number(first);
await Promise.all(
  Array.from({ length: Number(writers) }, (_, n) => runAs(`staff:writer-${from + n}`, () => write(String(from + n)))),
);
