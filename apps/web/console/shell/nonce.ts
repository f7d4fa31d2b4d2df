/** What style elements must carry on this page; the policy of the page refuses all others. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
