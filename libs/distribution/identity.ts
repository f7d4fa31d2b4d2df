import { type Keyring, uuidV8 } from '#platform';

/** Ids that follow from what they name, so that importing or launching twice finds the same rows. */
const derive = (keyring: Keyring, ...parts: readonly string[]): string =>
  uuidV8(keyring.mac('identity', parts.join('\u001f')));

export const contactIdOf = (keyring: Keyring, email: string): string => derive(keyring, 'contact', email.toLowerCase());

export const organisationIdOf = (keyring: Keyring, name: string): string =>
  derive(keyring, 'organisation', name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim());

export const invitationIdOf = (keyring: Keyring, campaignId: string, contactId: string, vendorId: string): string =>
  derive(keyring, 'invitation', campaignId, contactId, vendorId);
