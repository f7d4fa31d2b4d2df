import { benjaminiHochberg, tQuantile, tTwoSided } from '#statistics';
import type { ReleasedVendor } from './released-vendor.js';
import type { ReleaseInput } from './release-input.js';

/** One vendor over the waves, oldest first. `score` is the observed score 0–100. */
export interface VendorTrend {
  readonly vendor: string;
  readonly points: readonly {
    readonly wave: string;
    readonly score: number;
    readonly ci95: readonly [number, number];
    /** False where the method was another: the line is broken there. */
    readonly comparable: boolean;
  }[];
  /** This wave minus the one before; null without a comparable one. Corrected for chance over all vendors. */
  readonly change: {
    readonly difference: number;
    readonly ci95: readonly [number, number];
    readonly pAdjusted: number;
    readonly isCredible: boolean;
  } | null;
}

interface Change {
  readonly vendor: string;
  readonly difference: number;
  readonly se: number;
  readonly df: number;
}

/**
 * Changes since the wave before. Waves are taken as independent, which is conservative where the same
 * organisations answer again (method §17).
 */
export function vendorTrends(
  { earlier, wave, config }: Pick<ReleaseInput, 'earlier' | 'wave' | 'config'>,
  vendors: readonly ReleasedVendor[],
): VendorTrend[] {
  const shown = vendors.filter(({ observed }) => observed !== null);
  const before = earlier.at(-1);
  const changes = shown.flatMap((vendor): Change[] => {
    const past =
      before?.methodVersion === config.version ? before.vendors.find(({ slug }) => slug === vendor.slug) : undefined;
    if (!past || vendor.observed === null || vendor.se === null || vendor.df === null) return [];
    return [
      {
        vendor: vendor.slug,
        difference: vendor.observed - past.score,
        se: Math.hypot(vendor.se, past.se),
        df: vendor.df,
      },
    ];
  });
  const p = changes.map(({ difference, se, df }) => (se > 0 ? tTwoSided(difference / se, df) : 1));
  const adjusted = benjaminiHochberg(p);
  return shown.map((vendor) => {
    const at = changes.findIndex((change) => change.vendor === vendor.slug);
    return { vendor: vendor.slug, points: pointsOf(vendor), change: changeAt(at) };
  });

  function pointsOf({ slug, observed, ci95 }: ReleasedVendor): VendorTrend['points'] {
    const past = earlier.flatMap(({ wave: slugOfWave, methodVersion, vendors: then }) => {
      const point = then.find((one) => one.slug === slug);
      return point
        ? [{ wave: slugOfWave, score: point.score, ci95: point.ci95, comparable: methodVersion === config.version }]
        : [];
    });
    return observed === null || ci95 === null
      ? past
      : [...past, { wave: wave.slug, score: observed, ci95, comparable: true }];
  }

  function changeAt(at: number): VendorTrend['change'] {
    const change = changes[at];
    if (!change) return null;
    const { difference, se, df } = change;
    const reach = tQuantile(0.975, df) * se;
    const pAdjusted = adjusted[at] ?? 1;
    const isCredible = pAdjusted < config.falseDiscoveryRate && Math.abs(difference) >= config.minimumDifference;
    return { difference, ci95: [difference - reach, difference + reach], pAdjusted, isCredible };
  }
}
