import type { ReactNode } from 'react';
import { useCan } from '../api/session.js';
import { NoPermissionState } from './states.js';

interface AllowedProps {
  readonly permission: string;
  readonly children: ReactNode;
}

/** A page for those whose role opens it. The api decides; this says so before anything is asked. */
export function Allowed({ permission, children }: AllowedProps) {
  return useCan(permission) ? children : <NoPermissionState />;
}
