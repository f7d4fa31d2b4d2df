/**
 * Tells the sites that may show the survey in a frame when it is done. Each message goes to one named site: a browser
 * delivers it only if that site is the one around the frame. It says that, and nothing of the answers.
 */
const done = document.querySelector<HTMLElement>('[data-completed]');

if (done && window.parent !== window)
  for (const origin of (done.dataset['completed'] ?? '').split(' ').filter(Boolean))
    window.parent.postMessage({ type: 'fairmark:completed' }, origin);
