import type { StaffRole } from '#account';
import { addStaff, logIn, type Stage, type StaffClient } from './stage.js';

export interface Colleague {
  readonly id: string;
  readonly email: string;
  readonly staff: StaffClient;
}

/** Another member of the staff: without one nothing is published. */
export async function aColleague(stage: Stage, role: StaffRole, name: string = role): Promise<Colleague> {
  const credentials = { email: `${name}@example.com`, password: 'another long password' };
  const id = await addStaff(stage.env, { ...credentials, role });
  return { id, email: credentials.email, staff: await logIn(() => stage.http, credentials) };
}
