import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';
import type { StaffRole } from '../api/session-type.js';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly state: 'active' | 'invited' | 'deactivated';
  readonly invitationExpiresAt: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** The link is told this once. */
export interface Invited {
  readonly person: Person;
  readonly link: string;
}

export interface PersonChange {
  readonly name?: string;
  readonly role?: StaffRole;
  readonly isActive?: boolean;
}

/** What people call each other; the address of somebody who has no name yet. */
export const nameOf = ({ name, email }: Pick<Person, 'name' | 'email'>): string => (name === '' ? email : name);

export const PEOPLE_KEY = ['people'] as const;
const USERS = '/v1/admin/users';

export function usePeople() {
  return useQuery({ queryKey: PEOPLE_KEY, queryFn: ({ signal }) => allOf<Person>(USERS, signal) });
}

export async function readPerson(id: string): Promise<Person> {
  const person = (await allOf<Person>(USERS)).find((one) => one.id === id);
  if (!person) throw new Error('This person is gone');
  return person;
}

export async function invite(person: Pick<Person, 'email' | 'name' | 'role'>): Promise<Invited> {
  return (await request<Invited>(USERS, { method: 'POST', body: person })).body;
}

export async function inviteAgain(id: string): Promise<Invited> {
  return (await request<Invited>(`${USERS}/${id}/invitation`, { method: 'POST', body: {} })).body;
}

export async function changePerson(id: string, version: number, change: PersonChange): Promise<Person> {
  return (await request<Person>(`${USERS}/${id}`, { method: 'PATCH', body: change, etag: `"${version}"` })).body;
}

/** Takes app, passkeys and recovery codes of somebody away. */
export async function resetSecondFactor(id: string): Promise<void> {
  await request(`${USERS}/${id}/second-factor`, { method: 'DELETE' });
}

export async function acceptInvitation(token: string, password: string): Promise<{ readonly email: string }> {
  return (await request<{ email: string }>('/v1/auth/accept', { method: 'POST', body: { token, password } })).body;
}
