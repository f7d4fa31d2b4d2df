import { rmSync } from 'node:fs';
import { type Config, prepareQueue } from '#platform';
import { history, migrate, revert } from '../../migrations/migrate.js';

/** The newest schema, and the queue's own beside it. Answers how many steps were taken. */
export async function bringUp(config: Config): Promise<number> {
  const steps = await migrate(config.databaseOwnerUrl);
  if (config.redisUrl === undefined) await prepareQueue(config.databaseOwnerUrl, config.queuePrefix);
  return steps;
}

/** An empty database of the newest schema. Everything in it is lost. */
export async function startOver(config: Config): Promise<void> {
  for (const { applied } of await history(config.databaseOwnerUrl)) if (applied) await revert(config.databaseOwnerUrl);
  // They hold an audit log fast that is no more.
  rmSync(config.auditAnchors, { force: true });
  await bringUp(config);
}

export { history, revert };
