import type { INestApplicationContext } from '@nestjs/common';
import { ChannelTurnService, PlannerService } from '#distribution';
import type { Round } from './repeat.js';

/** What comes with time and not with an event. Each round may run in any number of workers at once. */
export const rounds = (app: INestApplicationContext): readonly Round[] => [
  { name: 'campaigns', everyMs: 5_000, run: () => app.get(PlannerService).round() },
  { name: 'channels', everyMs: 5_000, run: () => app.get(ChannelTurnService).turn() },
];
