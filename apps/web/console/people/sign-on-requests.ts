import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request.js';
import type { StaffRole } from '../api/session-type.js';

/** Somebody who has logged in at the issuer for the first time, with the verified address of an account. */
export interface SignOnRequest {
  readonly id: string;
  readonly subject: string;
  readonly staffId: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly askedAt: string;
}

interface SignOn {
  /** null: there is no single sign-on here. */
  readonly label: string | null;
  readonly waiting: readonly SignOnRequest[];
}

export const SIGN_ON_KEY = ['sign-on'] as const;
const SIGN_ON = '/v1/admin/sign-on';

export function useSignOn() {
  return useQuery({
    queryKey: SIGN_ON_KEY,
    queryFn: async ({ signal }) => (await request<SignOn>(SIGN_ON, { signal })).body,
  });
}

export async function decideSignOn(id: string, decision: 'approval' | 'refusal'): Promise<void> {
  await request(`${SIGN_ON}/requests/${id}/${decision}`, { method: 'POST', body: {} });
}
