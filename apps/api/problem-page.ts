import { problemPage as page, surveyStylesheet } from '#pages';
import type { ProblemPage } from './problem.filter.js';
import { assetPath } from './public/assets.js';

const STYLESHEET = assetPath('survey.css', surveyStylesheet);

export const problemPage: ProblemPage = ({ type, status, requestId, detail }, _request, locale) =>
  page({
    locale,
    code: type.replace('/problems/', ''),
    status,
    reference: requestId,
    stylesheet: STYLESHEET,
    moment: detail,
  });
