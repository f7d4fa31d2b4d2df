import { DomainError } from '#kernel';

export const addressInvalid = () =>
  new DomainError('invalid', 'address-invalid', 'This is not a mail address', {
    errors: [{ pointer: '/email', code: 'email' }],
  });
export const lastAdminStays = () =>
  new DomainError('conflict', 'last-admin-stays', 'The only admin left cannot be erased; name another one first');
export const ledgerInvalid = () =>
  new DomainError('invalid', 'ledger-invalid', 'This is no list of erasures of this installation, or it was changed');
export const findingUnknown = () => new DomainError('not-found', 'not-found', 'There is nothing at this address');
