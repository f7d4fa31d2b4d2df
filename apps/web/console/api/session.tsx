import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { ErrorState, LoadingState } from '../parts/states.js';
import { Problem } from './problem.js';
import { proved } from './prove.js';
import { keepCsrfToken, keepSession, request, type Sent } from './request.js';
import type { LoginReason, Proof, Session, StaffRole } from './session-type.js';

const KEY = ['session'];
const SessionContext = createContext<Session | undefined>(undefined);
const LoginAgainContext = createContext<LoginAgain | undefined>(undefined);

interface Waiting {
  readonly reason: LoginReason;
  readonly end: (isMended: boolean) => void;
}

/** Somebody is asked to log in while requests wait for it. */
export interface LoginAgain {
  readonly reason: LoginReason;
  readonly email: string;
  /** Whether the password was right and the login waits for a code or a passkey. */
  readonly isWaiting: boolean;
  readonly prove: (proof: Proof) => Promise<void>;
  readonly giveUp: () => void;
}

async function readSession(sent: Sent = {}): Promise<Session> {
  const { body } = await request<Session>('/v1/auth/session', sent);
  keepCsrfToken(body.csrfToken);
  return body;
}

/** The way to the login page and back here. */
export function goToLogin(): void {
  location.assign(`/admin/login?next=${encodeURIComponent(location.pathname)}&lang=${document.documentElement.lang}`);
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => readSession(), staleTime: 60_000 });
  if (data) return <KeptSession session={data}>{children}</KeptSession>;
  if (error instanceof Problem && error.status === 401) goToLogin();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return <LoadingState />;
}

/** Requests that meet an ended session, or one that is too old for what they ask, wait for `setWaiting` to be answered. */
function useMending(email: string, setWaiting: (waiting: Waiting | undefined) => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    let mending: Promise<boolean> | undefined;
    const logInAgain = (reason: LoginReason) => {
      mending ??= new Promise<boolean>((resolve) => {
        setWaiting({ reason, end: resolve });
      }).finally(() => {
        mending = undefined;
        setWaiting(undefined);
      });
      return mending;
    };
    /** The browser may have another session of the same person by now: renewed while this was under way. */
    const isRenewed = async (sent: Sent) => {
      const renewed = await readSession(sent).catch(() => undefined);
      if (renewed?.email !== email) return false;
      queries.setQueryData(KEY, renewed);
      return true;
    };
    return keepSession({
      loggedOut: async () => (await isRenewed({ isMended: false })) || logInAgain('ended'),
      passwordNeeded: () => logInAgain('confirm'),
      tokenOutdated: () => isRenewed({}),
    });
  }, [queries, email, setWaiting]);
}

/** Requests that meet an ended session wait until the same person has logged in again, then go out once more. */
function KeptSession({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting>();
  const [isStepOpen, setStepOpen] = useState(false);
  const { email } = session;

  useMending(email, setWaiting);

  const end = (isMended: boolean) => {
    setStepOpen(false);
    waiting?.end(isMended);
  };
  const prove = async (proof: Proof) => {
    const renewed = await proved(waiting?.reason ?? 'ended', isStepOpen, email, proof);
    keepCsrfToken(renewed.csrfToken);
    // Setting a second factor up has a page of its own.
    if (renewed.waitsFor === 'enrolment') return goToLogin();
    if (renewed.waitsFor === 'second-factor') return setStepOpen(true);
    queries.setQueryData(KEY, { ...session, ...renewed });
    end(true);
  };
  const again = waiting && {
    reason: waiting.reason,
    email,
    isWaiting: isStepOpen,
    prove,
    giveUp: () => end(false),
  };
  return (
    <SessionContext.Provider value={session}>
      <LoginAgainContext.Provider value={again}>{children}</LoginAgainContext.Provider>
    </SessionContext.Provider>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Used outside of a session');
  return session;
}

/** Present while the session is over and work waits for it. */
export function useLoginAgain(): LoginAgain | undefined {
  return useContext(LoginAgainContext);
}

/** Admins may do everything; what others may do depends on their role. */
export function useMay(...roles: readonly StaffRole[]): boolean {
  const { role } = useSession();
  return role === 'admin' || roles.includes(role);
}

/** Whether the server opens this to whoever is logged in, by its own table of permissions. */
export function useCan(permission: string): boolean {
  return useSession().permissions.includes(permission);
}

/** Ends the session and leaves. */
export async function logOut(): Promise<void> {
  await request('/v1/auth/logout', { method: 'POST' });
  location.assign(`/v1/auth/oidc/leave?lang=${document.documentElement.lang}`);
}
