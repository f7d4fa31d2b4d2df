import type { LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';
import type { Cell } from './cell.js';
import type { MethodConfig } from './method-defaults.js';

/** Everything a release is computed from, frozen with it: the same input gives the same document to the byte. */
export interface ReleaseInput {
  readonly format: 'fairmark-release-input/1';
  readonly study: {
    readonly slug: string;
    readonly title: LocalizedText;
    readonly sponsor: LocalizedText;
    readonly isDemo: boolean;
  };
  /** Times as ISO 8601 in UTC. */
  readonly wave: { readonly slug: string; readonly opensAt: string; readonly closesAt: string };
  readonly revision: number;
  readonly reason: string;
  readonly publishedAt: string;
  readonly rubric: Rubric;
  readonly config: MethodConfig;
  /** 64 bits as 16 hexadecimal digits. */
  readonly seed: string;
  readonly vendors: readonly { readonly slug: string; readonly name: LocalizedText }[];
  /** `vendor` is a slug, `organisation` a keyed hash. */
  readonly cells: readonly Cell[];
  /** Respondents' own weights over the dimensions, shares 0…1. */
  readonly allocations: readonly (readonly number[])[];
  readonly collection: {
    readonly invitations: number;
    readonly excluded: readonly { readonly reason: string; readonly count: number }[];
    readonly medianMinutes: number | null;
  };
  /** What earlier waves published, oldest first. */
  readonly earlier: readonly {
    readonly wave: string;
    readonly methodVersion: string;
    readonly vendors: readonly {
      readonly slug: string;
      readonly score: number;
      readonly ci95: readonly [number, number];
      readonly se: number;
    }[];
  }[];
}
