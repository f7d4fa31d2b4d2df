import type { ProblemPage } from './problem.filter.js';

export const problemPage: ProblemPage = (problem) => problem.title;
