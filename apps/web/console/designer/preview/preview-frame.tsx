import { useElementSize } from '@mantine/hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/locale.js';
import { pageMarkup } from '../../shell/trusted-types.js';
import { fieldsOf } from './form-fields.js';
import type { PreviewPage } from './preview-api.js';
import classes from './preview.module.css';
import { previewTexts } from './preview.messages.js';
import type { PreviewSession } from './preview-session.js';
import { showScheme } from './show-scheme.js';

const PHONE = { width: 390, height: 720 };
const DESKTOP = { width: 1024, height: 760 };

interface PreviewFrameProps {
  readonly session: PreviewSession;
  readonly page: PreviewPage;
  readonly isDark: boolean;
  readonly isPhone: boolean;
}

/**
 * The respondent's page in a frame of its own. It runs no script; its forms and links are caught out here. Once it is
 * there, only its body is exchanged, so that nothing flickers while one types.
 */
export function PreviewFrame({ session, page, isDark, isPhone }: PreviewFrameProps) {
  const texts = useTexts(previewTexts);
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(page.html);
  const { ref, width: room } = useElementSize();
  const { width, height } = isPhone ? PHONE : DESKTOP;
  const scale = room > 0 ? Math.min(1, room / width) : 1;

  useEffect(() => {
    if (frame.current) frame.current.srcdoc = pageMarkup(first);
  }, [first]);
  useFrame(frame, { session, page, isDark });

  const listen = () => {
    const shown = frame.current?.contentDocument;
    // Before its page there is an empty one.
    if (shown?.URL !== 'about:srcdoc') return;
    // As on a phone: it scrolls, and shows no bar for it.
    shown.documentElement.style.setProperty('scrollbar-width', 'none');
    shown.addEventListener('submit', (event) => submitted(event, session));
    shown.addEventListener('click', (event) => clicked(event, session));
    // What came while the first screen was loading went to the document before it.
    exchange(shown, page.html);
    showScheme(shown, isDark);
  };

  return (
    <div ref={ref} className={classes['stage']} style={{ height: height * scale }}>
      <iframe
        ref={frame}
        title={texts.frame}
        className={classes['frame']}
        sandbox="allow-same-origin allow-forms"
        onLoad={listen}
        style={{
          width,
          height,
          transform: scale < 1 ? `scale(${scale})` : undefined,
          colorScheme: isDark ? 'dark' : 'light',
        }}
      />
    </div>
  );
}

/** Keeps what the frame shows up to date, and lets the session read the form in it. */
function useFrame(
  frame: RefObject<HTMLIFrameElement | null>,
  { session, page, isDark }: Omit<PreviewFrameProps, 'isPhone'>,
): void {
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (shown?.body) exchange(shown, page.html);
  }, [frame, page.html]);

  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (shown) showScheme(shown, isDark);
  }, [frame, isDark]);

  useEffect(
    () =>
      session.listenTo(() => {
        const form = frame.current?.contentDocument?.querySelector('form');
        return form && session.state.page?.screen === 'step' ? fieldsOf(form) : undefined;
      }),
    [frame, session],
  );
}

/** The new body in the place of the old one; whoever was typing in a field goes on typing in it. */
function exchange(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(pageMarkup(html), 'text/html');
  if (next.body.innerHTML === shown.body.innerHTML) return;
  const focused = shown.activeElement?.id ?? '';
  const isSameScreen = next.title === shown.title;
  shown.documentElement.lang = next.documentElement.lang;
  shown.title = next.title;
  shown.body.replaceWith(shown.adoptNode(next.body));
  if (focused !== '') shown.getElementById(focused)?.focus({ preventScroll: true });
  if (!isSameScreen) shown.documentElement.scrollTop = 0;
}

function submitted(event: SubmitEvent, session: PreviewSession): void {
  event.preventDefault();
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.classList.contains('language')) return session.changeLanguage();
  // Places are chosen from the lists here; the arrows send the form to where answers are kept.
  if (button?.name === '-move') return;
  const fields = fieldsOf(event.target as HTMLFormElement);
  const { screen } = session.state.page ?? {};
  const forward = screen === 'check' ? 'submit' : 'forward';
  void session.walk({ action: button?.value === 'back' ? 'back' : forward, ...(screen === 'step' && { fields }) });
}

/** A link on the page: back, the other language, a question to change, or a place on it. */
function clicked(event: MouseEvent, session: PreviewSession): void {
  const link = (event.target as Element).closest?.('a');
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) link.ownerDocument.getElementById(href.slice(1))?.focus();
  else if (link.classList.contains('language')) session.changeLanguage();
  else if (link.classList.contains('back')) void session.walk({ action: 'back' });
  else session.goToStep(stepIn(href));
}

function stepIn(href: string): number {
  return Number(/\/(\d+)(?:\?|$)/.exec(href)?.[1] ?? 0);
}
