import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

export const VENDOR_ROLES = ['vendor_owner', 'vendor_member'] as const;
export type VendorRole = (typeof VENDOR_ROLES)[number];

export interface VendorPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly role: VendorRole;
  readonly state: 'active' | 'invited';
  readonly invitationExpiresAt: string | null;
}

/** The link is told this once. */
export interface InvitedVendorPerson {
  readonly person: VendorPerson;
  readonly link: string;
}

export const vendorPeopleKey = (vendorId: string) => ['vendor-people', vendorId] as const;
const pathOf = (vendorId: string): string => `/v1/admin/vendors/${vendorId}/people`;

export function useVendorPeople(vendorId: string) {
  return useQuery({
    queryKey: vendorPeopleKey(vendorId),
    queryFn: ({ signal }) => allOf<VendorPerson>(pathOf(vendorId), signal),
  });
}

export async function inviteVendorPerson(
  vendorId: string,
  person: Pick<VendorPerson, 'email' | 'name' | 'title' | 'role'>,
): Promise<InvitedVendorPerson> {
  const { title, ...rest } = person;
  const body = title === '' ? rest : person;
  return (await request<InvitedVendorPerson>(pathOf(vendorId), { method: 'POST', body })).body;
}

export async function inviteVendorPersonAgain(vendorId: string, id: string): Promise<InvitedVendorPerson> {
  const path = `${pathOf(vendorId)}/${id}/invitation`;
  return (await request<InvitedVendorPerson>(path, { method: 'POST', body: {} })).body;
}

export async function removeVendorPerson(vendorId: string, id: string): Promise<void> {
  await request(`${pathOf(vendorId)}/${id}`, { method: 'DELETE' });
}
