import { QUALITY_RULES } from '#response/core';
import { badConfig } from './errors.js';
import type { MethodConfig } from './method-config.js';

export type { MethodConfig } from './method-config.js';

export const METHOD_DEFAULTS: MethodConfig = {
  version: 'm1.0.0',
  kPublish: 10,
  kOwn: 5,
  kRank: 20,
  nEffRank: 15,
  independentOrgsRank: 10,
  reliabilityRank: 0.7,
  dominance: 0.25,
  coverage: { criteria: 0.66, weight: 0.75 },
  coverageSensitivity: 2,
  excludedSources: ['partner'],
  // Anybody can mobilise followers through an open link, so a community counts like an invitation by the vendor.
  cappedSources: ['vendor_invited', 'community'],
  sourceCap: 1 / 3,
  margins: ['size', 'region'],
  minCell: 5,
  rakingCap: 3,
  rakingDeffMax: 2,
  nu0: 10,
  shrinkVendors: 5,
  falseDiscoveryRate: 0.05,
  minimumDifference: 3,
  smaaDraws: 10_000,
  weightConcentration: 74,
  rankSetDraws: 20_000,
  rankSetCoverage: 0.95,
  marketVendors: 5,
  marketOrgs: 150,
  robustEpsilon: 0.5,
  moderateEpsilon: 0.2,
  leadDeclared: 0.95,
  leadAny: 0.9,
  promiseProbes: 16,
  promiseOrgs: 30,
  widestGap: 1,
  ...QUALITY_RULES,
  exclusionAudit: 0.01,
  bothScores: 2,
  npsPromoter: 9,
  npsPassive: 7,
  topBox: 8,
  reliabilityCases: 50,
  reliabilityFloor: 0.7,
  driverCases: 100,
  driverCasesPerDimension: 20,
  driverReplicates: 2_000,
  allocationCases: 50,
  channelMix: {
    c11: { S: 0.3, P: 0.5, T: 0.2 },
    c12: { S: 0.6, P: 0.2, T: 0.2 },
    c13: { S: 0.2, P: 0.5, T: 0.3 },
    c21: { S: 0.5, P: 0.2, T: 0.3 },
    c22: { S: 0.6, P: 0.4 },
    c23: { S: 0.7, P: 0.3 },
    c31: { S: 0.7, P: 0.3 },
    c32: { S: 0.8, P: 0.2 },
    c33: { S: 0.7, P: 0.3 },
    c41: { S: 0.6, P: 0.4 },
    c42: { S: 0.8, P: 0.2 },
    c43: { S: 0.6, P: 0.4 },
    c51: { S: 1 },
    c52: { S: 1 },
    c53: { S: 0.8, P: 0.2 },
  },
  ticketCap: 0.1,
  channelProbes: 16,
  probeAgreement: 0.8,
  channelTickets: 30,
  channelTicketOrgs: 10,
  discordancePoints: 15,
  discordanceZ: 2.58,
  trendWaves: 4,
  trendPower: 0.8,
  gapVendors: 8,
  gapReplicates: 2_000,
  keywordPrior: 100,
  keywordOrgs: 5,
  keywordVendorOrgs: 10,
};

/** Throws `bad-method-config` where the formulas would not hold. */
export function checkConfig(config: MethodConfig): void {
  const rules = [
    config.kPublish >= 2,
    config.kOwn >= 2,
    config.kRank >= config.kPublish,
    config.shrinkVendors >= 2,
    config.sourceCap > 0 && config.sourceCap < 1,
    config.nu0 >= 0,
    config.keywordOrgs >= 2,
    config.keywordPrior > 0,
    config.driverReplicates >= 1,
    config.gapReplicates >= 1,
    Object.values(config.channelMix).every(isMix),
  ];
  if (rules.includes(false)) throw badConfig();
}

/** Shares of at least 0 that sum to 1, and tickets never alone. */
function isMix(mix: MethodConfig['channelMix'][string]): boolean {
  const shares = Object.values(mix);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.every((share) => share >= 0) && Math.abs(total - 1) <= 1e-9 && (mix.T ?? 0) < 1;
}
