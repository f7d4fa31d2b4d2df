import { Inject, Injectable } from '@nestjs/common';
import { type AccountMail, AccountMailService } from './account-mail.service.js';
import { VendorPeopleService } from './vendor-people.service.js';

/** Mails to those who own a vendor's account. */
@Injectable()
export class VendorNoticeService {
  constructor(
    @Inject(VendorPeopleService) private readonly people: VendorPeopleService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  /** Throws to be tried again while there is no way for mails. */
  async tellOwners(vendorId: string, { id, ...mail }: AccountMail): Promise<void> {
    const owners = (await this.people.people(vendorId)).filter(
      ({ role, state }) => role === 'vendor_owner' && state === 'active',
    );
    for (const owner of owners)
      // One after the other: an owner who was told is not told again by the next attempt of the rest.
      // oxlint-disable-next-line no-await-in-loop
      await this.mails.send(owner, { ...mail, id: `${id}.${owner.id}` });
  }
}
