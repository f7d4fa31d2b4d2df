import { surveyStyle } from '../survey/survey-style.js';
import { minify } from './minify.js';
import { tokens } from './tokens.js';

/** One sheet for each kind of page, ready to be sent. */
export const surveyStylesheet = minify(tokens + surveyStyle);
