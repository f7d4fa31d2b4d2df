import type { ReactNode } from 'react';
import type { Locale } from '#kernel';
import { adminDocument } from '../admin/admin-document.js';
import { securityWords } from '../messages/security.js';
import { sayIn, type Say } from '../messages/say.js';
import { vendorDocument } from '../vendor/vendor-document.js';
import type { VendorFrame } from '../vendor/vendor-frame.js';

/** Whose door it is, and who stands there. */
export interface SecurityDoor {
  readonly at: 'admin' | 'vendor';
  readonly locale: Locale;
  readonly stylesheet: string;
  readonly scripts: readonly string[];
  /** What forms must carry. */
  readonly csrf: string;
  /** Where to go afterwards, a path of ours. */
  readonly next: string;
  /** Of a member of the staff whose login is complete. */
  readonly staff?: { readonly email: string };
  /** Of somebody of a vendor whose login is complete. */
  readonly frame?: VendorFrame;
}

export type SaySecurity = Say<typeof securityWords>;
export const saySecurity = ({ locale }: SecurityDoor): SaySecurity => sayIn(securityWords, locale);

export const addressOf = ({ at, locale }: SecurityDoor, path: string): string => `/${at}/${path}?lang=${locale}`;

export function securityDocument(door: SecurityDoor, title: string, content: ReactNode): string {
  const { at, locale, stylesheet, scripts, csrf, staff, frame, next } = door;
  if (at === 'admin') {
    const session = staff && { staff, csrf };
    return adminDocument({ locale, stylesheet, scripts, title, content, session, benchmarkHref: '/b' });
  }
  const query = `next=${encodeURIComponent(next)}`;
  return frame
    ? vendorDocument({ frame: { ...frame, scripts }, place: 'security', title, content })
    : vendorDocument({ frame: { locale, stylesheet, scripts }, title, query, content });
}

/** What proves that our own page sent a form, and where it leads. */
export function DoorFields({ door: { csrf, next } }: { readonly door: SecurityDoor }) {
  return (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="next" value={next} />
    </>
  );
}

interface RefusalProps {
  readonly id?: string;
  readonly children: string;
}

export function Refusal({ id, children }: RefusalProps) {
  return (
    <p className="error" role="alert" id={id}>
      {children}
    </p>
  );
}

interface PasskeyButtonProps {
  readonly door: Pick<SecurityDoor, 'at' | 'locale' | 'csrf' | 'next'>;
  readonly purpose: 'login' | 'second-factor' | 'renewal';
  readonly label: string;
  readonly failed: string;
  readonly children?: ReactNode;
}

/** Shown by its script where the browser knows passkeys; without one there is nothing to press. */
export function PasskeyButton({
  door: { at, locale, csrf, next },
  purpose,
  label,
  failed,
  children,
}: PasskeyButtonProps) {
  return (
    <div
      data-passkey={purpose}
      data-base={at === 'admin' ? '/v1/auth/passkey' : '/vendor/passkey'}
      data-csrf={csrf}
      data-then={`${next}?lang=${locale}`}
      hidden
    >
      {children}
      <button type="button" className="quiet wide">
        {label}
      </button>
      <p className="error" role="alert" hidden>
        {failed}
      </p>
    </div>
  );
}
