export {
  betaCdf,
  betaQuantile,
  bisect,
  chiSquareTail,
  expit,
  logit,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
  tTwoSided,
} from './distributions.js';
