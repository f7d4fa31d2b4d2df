import { chooseByFigure } from './survey/controls.js';
import { forgetOld } from './survey/kept.js';
import { readPage } from './survey/page.js';
import { Session } from './survey/session.js';

/**
 * Makes a survey quicker and surer: it saves while one types, goes on without a network, and hands in when it is
 * back. Every page works without it, by plain forms.
 */
const page = readPage();
document.addEventListener('keydown', chooseByFigure);
if (page) {
  void new Session(page).begin();
  forgetOld().catch(() => undefined);
}
