import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/locale.js';
import { showScheme } from '../../designer/preview/show-scheme.js';
import { nonce } from '../../shell/nonce.js';
import { pageMarkup } from '../../shell/trusted-types.js';
import { contentTexts } from './content.messages.js';
import classes from './content.module.css';

const PHONE = 390;
const DESKTOP = 760;
const MOST_HEIGHT = 2_000;

interface MailFrameProps {
  readonly html: string;
  readonly isDark: boolean;
  readonly isPhone: boolean;
}

/**
 * Mails carry their style in attributes, which the policy of this page refuses, and so it refuses them in a frame. They
 * are set aside before the frame reads the mail, and set one by one afterwards. Text has no bare quotes, so nothing but
 * a tag can hold what is looked for.
 */
function withoutStyles(html: string): string {
  return html.replaceAll(' style="', ' data-style="').replaceAll('<style>', `<style nonce="${nonce}">`);
}

function setStyles(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
}

/** The mail in a frame of its own. It runs no script, sends no form and leads nowhere. */
export function MailFrame({ html, isDark, isPhone }: MailFrameProps) {
  const texts = useTexts(contentTexts);
  const frame = useRef<HTMLIFrameElement>(null);
  const { ref, width: room } = useElementSize();
  const [height, setHeight] = useState(560);
  const width = isPhone ? PHONE : DESKTOP;
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  const show = () => {
    const page = frame.current?.contentDocument;
    if (!page?.body) return;
    showScheme(page, isDark);
    setHeight(Math.min(MOST_HEIGHT, Math.max(200, page.documentElement.scrollHeight)));
  };
  useEffect(show, [isDark, isPhone]);
  useEffect(() => {
    if (frame.current) frame.current.srcdoc = pageMarkup(withoutStyles(html));
  }, [html]);
  const listen = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    setStyles(page);
    page.addEventListener('click', (event) => event.preventDefault());
    show();
  };
  return (
    <div ref={ref} style={{ height: height * scale }}>
      <iframe
        ref={frame}
        title={texts.frame}
        className={classes['frame']}
        sandbox="allow-same-origin"
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
