import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

export const CHECKS = ['never-replied', 'no-failure', 'same-reply-time', 'late-burst', 'one-organisation'] as const;
export type CheckKey = (typeof CHECKS)[number];

export interface TicketCheck {
  readonly check: CheckKey;
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly limit: number;
  readonly isMarked: boolean;
}

export interface Comparison {
  readonly criterion: string;
  readonly tickets: number;
  readonly survey: number | null;
  readonly gap: number | null;
  readonly z: number | null;
  readonly isMarked: boolean;
}

export interface Verification {
  readonly revision: number;
  readonly verdict: 'complete' | 'lifted';
  readonly note: string;
  readonly staffName: string;
  readonly decidedAt: string;
}

/** What a vendor of the study has sent, and how it looks. */
export interface VendorTickets {
  readonly vendorId: string;
  readonly vendor: string;
  readonly revision: number;
  readonly isVerified: boolean;
  readonly tickets: number;
  readonly organisations: number;
  readonly batches: number;
  readonly checks: readonly TicketCheck[];
  readonly comparison: readonly Comparison[];
  readonly verifications: readonly Verification[];
}

export interface TicketBatch {
  readonly number: number;
  readonly id: string;
  readonly sentBy: 'key' | 'person';
  readonly sha256: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly receivedAt: string;
  readonly state: 'counted' | 'withdrawn';
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

export interface TicketSaying {
  readonly batch: number;
  readonly receivedAt: string;
  readonly isWithdrawn: boolean;
  readonly severity: string;
  readonly openedAt: string;
  readonly repliedAt: string | null;
  readonly solvedAt: string | null;
  readonly reopenedAt: string | null;
}

const pathOf = (waveId: string, rest = '') => `/v1/admin/waves/${waveId}/ticket-facts${rest}`;

export const templatePath = (waveId: string) => pathOf(waveId, '/template.csv');
export const ticketFactsKey = (waveId: string) => ['ticket-facts', waveId] as const;

export function useVendorTickets(waveId: string) {
  return useQuery({
    queryKey: ticketFactsKey(waveId),
    queryFn: async ({ signal }) =>
      (await request<{ data: readonly VendorTickets[] }>(pathOf(waveId), { signal })).body.data,
    enabled: waveId !== '',
  });
}

export function useTicketBatches(waveId: string, vendorId: string) {
  return useQuery({
    queryKey: [...ticketFactsKey(waveId), vendorId, 'batches'],
    queryFn: ({ signal }) => allOf<TicketBatch>(pathOf(waveId, `/${vendorId}/batches`), signal),
  });
}

export function useTicketHistory(waveId: string, vendorId: string, ticket: string) {
  return useQuery({
    queryKey: [...ticketFactsKey(waveId), vendorId, 'history', ticket],
    queryFn: async ({ signal }) => {
      const path = pathOf(waveId, `/${vendorId}/history?ticket=${encodeURIComponent(ticket)}`);
      return (await request<{ data: readonly TicketSaying[] }>(path, { signal })).body.data;
    },
    enabled: ticket !== '',
    retry: false,
  });
}

/** Whoever vouches names the revision that was looked at. */
export async function decideTickets(
  waveId: string,
  { vendorId, revision }: Pick<VendorTickets, 'vendorId' | 'revision'>,
  verdict: Verification['verdict'],
  note: string,
): Promise<void> {
  const body = { revision, verdict, note };
  await request(pathOf(waveId, `/${vendorId}/verification`), { method: 'POST', body });
}

export async function withdrawBatch(waveId: string, vendorId: string, number: number, reason: string): Promise<void> {
  await request(pathOf(waveId, `/${vendorId}/batches/${number}/withdrawal`), { method: 'POST', body: { reason } });
}
