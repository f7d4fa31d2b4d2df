import { DomainError, type Violation } from '#kernel';

export const studyNotFound = () => new DomainError('not-found', 'not-found', 'There is no such study');
export const waveNotFound = () => new DomainError('not-found', 'not-found', 'There is no such wave');
export const vendorNotFound = () => new DomainError('not-found', 'not-found', 'There is no such vendor');
export const rubricNotFound = () => new DomainError('not-found', 'not-found', 'There is no such rubric');
export const slugTaken = (what: 'vendor' | 'product' | 'study' | 'wave' | 'questionnaire') =>
  new DomainError('conflict', 'slug-taken', 'This short name is already in use', { detail: what });
export const waveInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'wave-invalid', 'The wave does not fit its study, or its dates', { errors });
export const rubricInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'rubric-invalid', 'The rubric is not complete', { errors });
export const productNotFound = () => new DomainError('not-found', 'not-found', 'There is no such product');
export const vendorImportInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'vendor-import-invalid', 'The list of vendors cannot be taken as it is', { errors });
export const vendorInUse = () =>
  new DomainError('conflict', 'vendor-in-use', 'A campaign of the study asks about this vendor');
export const participationInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'participation-invalid', 'This cannot take part in the study', { errors });
export const waveLaunched = () =>
  new DomainError('conflict', 'wave-launched', 'People were invited to this wave; its dates and rubric stay');
export const rubricChanged = () =>
  new DomainError('conflict', 'rubric-changed', 'Somebody has published another version of this rubric');
export const studyInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'study-invalid', 'The study is not described as it must be', { errors });
