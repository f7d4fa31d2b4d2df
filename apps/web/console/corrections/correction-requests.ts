import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

export const CORRECTION_STATES = ['open', 'accepted', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export type Verdict = Exclude<CorrectionState, 'open'>;

export interface Correction {
  readonly id: string;
  readonly vendor: string;
  readonly study: string;
  readonly wave: string;
  readonly revision: number;
  readonly about: 'score' | 'quote' | 'fact' | 'other';
  readonly statement: string;
  readonly evidence: string;
  readonly requestedAt: string;
  readonly state: CorrectionState;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface VendorReply {
  readonly id: string;
  readonly vendor: string;
  readonly study: string;
  readonly wave: string;
  readonly quoteId: string | null;
  readonly version: number;
  readonly state: 'written' | 'withdrawn' | 'removed';
  readonly text: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly reason: string | null;
  readonly writtenAt: string;
}

export const CORRECTIONS_KEY = ['corrections'] as const;
export const REPLIES_KEY = ['vendor-replies'] as const;

export function useCorrections() {
  return useQuery({
    queryKey: CORRECTIONS_KEY,
    queryFn: ({ signal }) => allOf<Correction>('/v1/admin/corrections', signal),
  });
}

export function useVendorReplies() {
  return useQuery({
    queryKey: REPLIES_KEY,
    queryFn: ({ signal }) => allOf<VendorReply>('/v1/admin/vendor-replies', signal),
  });
}

export async function answerCorrection(id: string, verdict: Verdict, answer: string): Promise<void> {
  await request(`/v1/admin/corrections/${id}/answer`, { method: 'POST', body: { verdict, answer } });
}

export async function removeReply({ id, version }: VendorReply, reason: string): Promise<void> {
  await request(`/v1/admin/vendor-replies/${id}/removal`, { method: 'POST', body: { reason }, etag: `"${version}"` });
}
