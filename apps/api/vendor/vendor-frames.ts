import { Inject, Injectable } from '@nestjs/common';
import { accountErrors, type VendorActor } from '#account';
import { type VendorFrame, vendorStylesheet } from '#pages';
import { StudyService } from '#study';
import { assetPath } from '../public/assets.js';
import { readerLocale } from '../request.js';
import type { VendorRequest } from './vendor.guard.js';

export const VENDOR_STYLESHEET = assetPath('vendor.css', vendorStylesheet);

export type VendorPersonActor = Extract<VendorActor, { via: 'session' }>;

/** Who is logged in; pages are for persons. */
export function personOf({ vendor }: VendorRequest): VendorPersonActor {
  if (vendor.via !== 'session') throw accountErrors.unauthorized();
  return vendor;
}

/** What every page of the portal shows of who looks at it. */
@Injectable()
export class VendorFrames {
  constructor(@Inject(StudyService) private readonly studies: StudyService) {}

  async of(request: VendorRequest): Promise<VendorFrame> {
    const { email, name, permissions, vendorId } = personOf(request);
    const { slug, name: vendorName } = await this.studies.vendor(vendorId);
    return {
      locale: readerLocale(request),
      stylesheet: VENDOR_STYLESHEET,
      vendor: { slug, name: vendorName },
      person: { email, name },
      permissions,
      csrf: request.vendorCsrf ?? '',
    };
  }
}
