import type { INestApplicationContext } from '@nestjs/common';
import { CampaignService } from '#distribution';
import { StudyService } from '#study';
import type { Installation } from '../installation.js';
import { OPEN_CAMPAIGN } from './demo-study.js';

/**
 * A demo brings an account with a password that is written down and mails to made-up people: it is made only in the
 * database of this machine, or where somebody has asked for it, and never where mails leave.
 */
export function mayHoldDemo({ config, embedded }: Pick<Installation, 'config' | 'embedded'>): boolean {
  if (config.environment === 'production' || config.smtpUrl !== undefined) return false;
  return embedded !== undefined || config.demo;
}

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
