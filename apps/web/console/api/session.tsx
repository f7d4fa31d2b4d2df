import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { ErrorState, LoadingState } from '../parts/states.js';
import { Problem } from './problem.js';
import { keepCsrfToken, request } from './request.js';

export type StaffRole = 'admin' | 'designer' | 'analyst' | 'runner' | 'rater' | 'viewer' | 'auditor';

export interface Session {
  readonly email: string;
  readonly name?: string;
  readonly role: StaffRole;
  readonly csrfToken: string;
  readonly permissions: readonly string[];
}

const SessionContext = createContext<Session | undefined>(undefined);

async function readSession(): Promise<Session> {
  const { body } = await request<Session>('/v1/auth/session');
  keepCsrfToken(body.csrfToken);
  return body;
}

/** The way to the login page and back here. */
export function goToLogin(): void {
  location.assign(`/admin/login?next=${encodeURIComponent(location.pathname)}`);
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000 });
  if (data) return <SessionContext.Provider value={data}>{children}</SessionContext.Provider>;
  if (error instanceof Problem && error.status === 401) goToLogin();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return <LoadingState />;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Used outside of a session');
  return session;
}

/** Admins may do everything; what others may do depends on their role. */
export function useMay(...roles: readonly StaffRole[]): boolean {
  const { role } = useSession();
  return role === 'admin' || roles.includes(role);
}
