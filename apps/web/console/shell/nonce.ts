/** What style elements must carry on this page; the policy of the page refuses all others. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Where the part of dialogs that stops the page behind them from scrolling looks for it. */
Object.assign(globalThis, { __webpack_nonce__: nonce });
