import { Inject, Injectable } from '@nestjs/common';
import { Keyring } from '#platform';
import type { SealedSecrets } from './endpoint.queries.js';

/** Seals what opens or signs, and opens it for sending alone. */
@Injectable()
export class WebhookSecrets {
  constructor(@Inject(Keyring) private readonly keyring: Keyring) {}

  sealUrl(endpointId: string, url: string): Buffer {
    return this.keyring.seal('webhook', `${endpointId}|url`, url);
  }

  /** Empty when it was sealed elsewhere. */
  url(endpointId: string, sealed: Buffer): string {
    return this.keyring.unseal('webhook', `${endpointId}|url`, sealed) ?? '';
  }

  sealSecret(endpointId: string, secret: string): Buffer {
    return this.keyring.seal('webhook', `${endpointId}|secret`, secret);
  }

  /** What signs at a moment, the newest first. */
  signing(endpointId: string, { sealedSecret, sealedOldSecret, oldSecretUntil }: SealedSecrets, now: Date): string[] {
    const isOldValid = sealedOldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now;
    return [sealedSecret, ...(isOldValid ? [sealedOldSecret] : [])].flatMap(
      (sealed) => this.keyring.unseal('webhook', `${endpointId}|secret`, sealed) ?? [],
    );
  }
}
