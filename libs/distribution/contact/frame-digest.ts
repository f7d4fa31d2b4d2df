import type { Keyring } from '#platform';

const DIGEST_BYTES = 16;

/** What is kept of an address of a vendor's whole list. Of one study and vendor only: two lists cannot be compared. */
export const frameDigestOf = (keyring: Keyring, studyId: string, vendorId: string, address: string): Buffer =>
  keyring.mac('address', ['frame', studyId, vendorId, address].join('\u001f')).subarray(0, DIGEST_BYTES);
