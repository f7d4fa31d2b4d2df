import type { VendorActor } from '#account';
import type { VendorAuthor } from '#portal';

/** In whose name something is said, and who said it. */
export function authorOf(actor: VendorActor): VendorAuthor {
  const author = actor.via === 'key' ? { kind: 'key', id: actor.keyId } : { kind: 'person', id: actor.userId };
  return { vendorId: actor.vendorId, author: author as VendorAuthor['author'] };
}
