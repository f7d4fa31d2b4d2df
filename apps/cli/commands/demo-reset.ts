import { type Command, CommandError } from '../command.js';
import { bringUp } from '../database-schema.js';
import { demoFacts, readDemoFile, writeDemoFile } from '../demo/demo-facts.js';
import { holdsRealStudy, mayHoldDemo } from '../demo/demo-state.js';
import { makeAgain } from '../demo/ensure-demo.js';
import { type Installation, withInstallation } from '../installation.js';
import { withServices } from '../services.js';

export const demoResetCommand: Command = {
  details: ['A database with a study that is not a demo is left alone. Start Fairmark again afterwards.'],
  run: () => withInstallation(reset),
};

async function reset(installation: Installation): Promise<void> {
  const { config } = installation;
  if (!mayHoldDemo(installation))
    throw new CommandError(
      'There is a demo only in the embedded database or with FAIRMARK_DEMO=true, never with SMTP_URL or in production.',
    );
  await bringUp(config);
  if (await withServices(installation, holdsRealStudy))
    throw new CommandError('This database holds a study that is not a demo, so nothing was thrown away.');
  await makeAgain(installation);
  const baseUrl = readDemoFile(config.dataFolder)?.baseUrl ?? config.publicUrl;
  const { file, ...facts } = await withServices(installation, (services) =>
    demoFacts(services, baseUrl, config.dataFolder),
  );
  writeDemoFile(config.dataFolder, file);
  process.stdout.write(`The demo is new: ${facts.wave}, ${facts.answers} answers, ${facts.vendors} vendors.\n`);
}
