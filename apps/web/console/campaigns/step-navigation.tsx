import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useTexts } from '../i18n/locale.js';
import type { Campaign } from './campaign-requests.js';
import { campaignTexts, type Step, STEPS } from './campaign.messages.js';

interface StepProps {
  readonly campaign: Campaign;
  readonly step: Step;
}

const addressOf = ({ id }: Campaign, step: Step): string => `/campaigns/${id}/${step}`;

/** Progress is where a campaign goes by being launched. */
const isOpen = ({ state }: Campaign, step: Step): boolean => step !== 'progress' || state !== 'draft';

/** The five steps, each with its address. */
export function StepNavigation({ campaign, step }: StepProps) {
  const texts = useTexts(campaignTexts);
  return (
    <nav aria-label={texts.stepsLabel}>
      <ol className="fm-steps fm-card">
        {STEPS.map((one, index) => {
          const inside = (
            <>
              <span className="fm-step-number" aria-hidden>
                {index + 1}
              </span>
              <span className="fm-step-name">{texts.steps[one]}</span>
            </>
          );
          return (
            <li key={one}>
              {isOpen(campaign, one) ? (
                <Link
                  href={addressOf(campaign, one)}
                  className="fm-step"
                  aria-current={one === step ? 'step' : undefined}
                >
                  {inside}
                </Link>
              ) : (
                <span className="fm-step" aria-disabled>
                  {inside}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Back and on, at the end of each step of a draft. */
export function NextSteps({ campaign, step }: StepProps) {
  const texts = useTexts(campaignTexts);
  if (campaign.state !== 'draft') return null;
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const next = STEPS[at + 1];
  return (
    <div className="fm-next">
      {before && (
        <Button
          component={Link}
          href={addressOf(campaign, before)}
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {texts.back}
        </Button>
      )}
      {next && isOpen(campaign, next) && (
        <Button
          component={Link}
          href={addressOf(campaign, next)}
          rightSection={<IconArrowRight size={18} aria-hidden />}
        >
          {texts.next(texts.steps[next])}
        </Button>
      )}
    </div>
  );
}
