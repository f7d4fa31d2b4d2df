/** Says at the very end which tests failed, so that the last lines of a long log are enough to begin with. */
export default class FailedNamesReporter {
  onRunComplete(_contexts, { testResults }) {
    const names = testResults.flatMap(({ testFilePath, testExecError, testResults: tests }) => [
      ...(testExecError ? [`${testFilePath} did not run`] : []),
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => `${testFilePath}: ${fullName}`),
    ]);
    if (names.length > 0) console.error(['', 'Failed:', ...names.map((name) => `  ${name}`)].join('\n'));
  }
}
