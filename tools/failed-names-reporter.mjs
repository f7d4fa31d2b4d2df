import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Says at the very end which tests failed, so that the last lines of a long log are enough to begin with. Where
 * FAILED_FILES names a file, the files they are in are written to it, a line each.
 */
export default class FailedNamesReporter {
  onRunComplete(_contexts, { testResults }) {
    const failed = testResults.filter(({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError);
    const fileOf = ({ testFilePath }) => relative(process.cwd(), testFilePath);
    const lines = failed.flatMap((file) => {
      const names = file.testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
      return (names.length > 0 ? names : ['did not run']).map((name) => `  ${fileOf(file)}: ${name}`);
    });
    if (lines.length > 0) console.error(['', 'Failed:', ...lines].join('\n'));
    const { FAILED_FILES } = process.env;
    if (FAILED_FILES) writeFileSync(FAILED_FILES, failed.map((file) => `${fileOf(file)}\n`).join(''));
  }
}
