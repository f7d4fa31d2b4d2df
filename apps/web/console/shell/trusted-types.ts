interface Policy {
  createHTML(text: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };

/**
 * Components of the library write their styles as text into style elements, by a property that may hold markup as well.
 * Text without a bracket is none, wherever it stands; whatever has one is refused.
 */
trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('text must not become markup');
    return text;
  },
});

const page = trustedTypes?.createPolicy('fairmark-page', { createHTML: (text) => text });

/** A page or a mail as the server has rendered it, for a frame that runs no script. */
export const pageMarkup = (html: string): string => page?.createHTML(html) ?? html;
