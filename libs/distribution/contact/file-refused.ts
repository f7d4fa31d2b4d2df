import type { DomainError } from '#kernel';
import { distributionErrors } from '../core/index.js';

/** The whole file is of no use, whatever its columns mean. */
export const fileRefused = (code: string): DomainError => distributionErrors.contactsInvalid([{ pointer: '', code }]);
