import { Badge, NavLink } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useSession } from '../api/session.js';
import { useWaitingCount } from '../quarantine/quarantine-requests.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { type Destination, DESTINATIONS, wayOf } from './destinations.js';
import { shellTexts } from './shell.messages.js';

interface NavigationProps {
  readonly onGo?: () => void;
}

/** The ways to the parts that the role opens. */
export function Navigation({ onGo }: NavigationProps) {
  const { permissions } = useSession();
  const open = DESTINATIONS.filter(({ permission }) => permission === undefined || permissions.includes(permission));
  return open.map((destination) => <Way key={destination.id} {...destination} {...(onGo ? { onGo } : {})} />);
}

function Way({ id, href, isServerPage, icon: Icon, onGo }: Destination & NavigationProps) {
  const { locale } = useLocale();
  const [location] = useLocation();
  const label = useTexts(shellTexts)[id];
  const icon = <Icon size={20} stroke={1.75} aria-hidden />;
  if (isServerPage)
    return <NavLink href={`${href}?lang=${locale}`} label={label} leftSection={icon} className="fm-way" />;
  const isHere = wayOf(location) === id;
  return (
    <NavLink
      component={Link}
      href={href}
      label={label}
      leftSection={icon}
      active={isHere}
      className="fm-way"
      aria-current={isHere ? 'page' : undefined}
      rightSection={id === 'quarantine' && <Waiting />}
      {...(onGo ? { onClick: onGo } : {})}
    />
  );
}

/** How many answers wait for a decision; nothing while none does. */
function Waiting() {
  const texts = useTexts(shellTexts);
  const waiting = useWaitingCount(true).data?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <Badge variant="default" size="sm">
      <span aria-hidden>{waiting}</span>
      <span className="fm-hidden">{texts.waiting(waiting)}</span>
    </Badge>
  );
}
