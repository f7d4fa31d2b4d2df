import { ProbeController } from './probe.controller.js';
import { ProbeRatingController } from './probe-rating.controller.js';
import { ProbeRoundController } from './probe-round.controller.js';
import { ProbeRunController } from './probe-run.controller.js';
import { ProbeScenarioController } from './probe-scenario.controller.js';

/** Scenario probes: their script, their rounds, who sends, who rates and who settles. */
export const PROBE_CONTROLLERS = [
  ProbeController,
  ProbeRatingController,
  ProbeRoundController,
  ProbeRunController,
  ProbeScenarioController,
];
