import type { INestApplicationContext } from '@nestjs/common';
import { CampaignService } from '#distribution';
import { StudyService } from '#study';
import { OPEN_CAMPAIGN } from './demo-study.js';

/** `none`: no study at all. `partial`: a demo that was interrupted. `other`: only studies that are real. */
export type DemoState = 'none' | 'partial' | 'whole' | 'other';

export async function demoState(services: INestApplicationContext): Promise<DemoState> {
  const studies = await services.get(StudyService).studies();
  if (studies.length === 0) return 'none';
  if (!studies.some(({ isDemo }) => isDemo)) return 'other';
  const campaigns = await services.get(CampaignService).campaigns();
  const isWhole = campaigns.some(({ name, state }) => name === OPEN_CAMPAIGN && state !== 'draft');
  if (isWhole) return 'whole';
  // Beside a real study nothing is thrown away.
  return studies.every(({ isDemo }) => isDemo) ? 'partial' : 'other';
}

export async function holdsRealStudy(services: INestApplicationContext): Promise<boolean> {
  return (await services.get(StudyService).studies()).some(({ isDemo }) => !isDemo);
}
