import type { OpenStart } from '#distribution';
import { type CompanySize, REGIONS, type Region, SIZES } from '#distribution/core';
import type { Locale } from '#kernel';
import type { OpenLinkPage } from '#pages';
import type { FormFields } from '#platform';
import { field } from '../request.js';

export interface ReadOpenStart {
  /** Absent when something of it has to be mended. */
  readonly start?: OpenStart;
  readonly values: OpenLinkPage['values'];
  readonly faults: OpenLinkPage['faults'];
}

/** A name in one line, without what cannot be seen; at least two letters or figures of it. */
export const ORGANISATION = /^(?=(?:.*[\p{L}\p{N}]){2})[^\p{C}]{2,200}$/u;

export const oneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** Reads the form of an open link. What it does not know is not taken for anything. */
export function readOpenStart(form: FormFields, locale: Locale): ReadOpenStart {
  const organisation = oneLine(field(form, 'organisation'));
  const size = SIZES.find((one) => one === field(form, 'size'));
  const region = REGIONS.find((one) => one === field(form, 'region'));
  const values = { organisation: organisation.slice(0, 200), size: size ?? '', region: region ?? '' };
  const isNamed = ORGANISATION.test(organisation);
  const faults = faultsOf(isNamed, size, region);
  return size && region && isNamed
    ? { start: { organisation, size, region, locale }, values, faults }
    : { values, faults };
}

function faultsOf(isNamed: boolean, size: CompanySize | undefined, region: Region | undefined): OpenLinkPage['faults'] {
  return [
    ...(isNamed ? [] : (['organisation'] as const)),
    ...(size ? [] : (['size'] as const)),
    ...(region ? [] : (['region'] as const)),
  ];
}
