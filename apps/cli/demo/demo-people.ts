import type { INestApplicationContext } from '@nestjs/common';
import { VendorUserService } from '#account';
import { randomToken } from '#platform';
import { StudyService } from '#study';
import { DEMO_VENDORS } from './demo-vendors.js';

/** Of 64 different characters: 96 random bits. */
const PASSWORD_LENGTH = 16;

/** The owner of each demo vendor, whose portal anybody may look at who has this installation. */
export const ownerOf = (vendor: string): string => `${vendor}@vendors.fairmark.example`;

/** Gives every demo vendor an owner who logs in with this password. */
export async function addOwners(
  services: INestApplicationContext,
  vendors: ReadonlyMap<string, string>,
  password: string,
): Promise<void> {
  const owners = [...vendors].map(([slug, vendorId]) => ({
    vendorId,
    email: ownerOf(slug),
    name: 'Demo owner',
    title: '',
  }));
  await services.get(VendorUserService).setOwners(owners, password);
}

/** One password opens all of them: it is written down once, and made again where it is lost. */
export async function workingVendorPassword(
  services: INestApplicationContext,
  shown: string,
  known: string | undefined,
): Promise<string> {
  const users = services.get(VendorUserService);
  if (known !== undefined && (await users.isPassword(ownerOf(shown), known))) return known;
  const password = randomToken().slice(0, PASSWORD_LENGTH);
  const vendors = await services.get(StudyService).vendorsBySlug(DEMO_VENDORS.map(({ slug }) => slug));
  await addOwners(services, new Map(vendors.map(({ id, slug }) => [slug, id])), password);
  return password;
}
