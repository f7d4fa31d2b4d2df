import { startOver } from '../database-schema.js';
import type { Installation } from '../installation.js';
import { withServices } from '../services.js';
import { demoState } from './demo-state.js';
import { seedDemo } from './seed-demo.js';
import { SettableClock } from './settable-clock.js';

/** Makes the demo where there is no study yet, again where it was interrupted. True when there is a demo afterwards. */
export async function ensureDemo(installation: Installation): Promise<boolean> {
  const clock = new SettableClock();
  const state = await withServices({ ...installation, clock }, async (services) => {
    const found = await demoState(services);
    if (found === 'none') await seedDemo(services, clock);
    return found;
  });
  if (state === 'partial') await makeAgain(installation);
  return state !== 'other';
}

/** Everything in the database is replaced by a new demo. */
export async function makeAgain(installation: Installation): Promise<void> {
  await startOver(installation.config);
  const clock = new SettableClock();
  await withServices({ ...installation, clock }, (services) => seedDemo(services, clock));
}
