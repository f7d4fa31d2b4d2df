import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../i18n/locale.js';
import { EmptyState, ErrorState } from './states.js';
import { stateTexts } from './states.messages.js';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Another one begins anew: the address of the page. */
  readonly scope: string;
}

interface ErrorBoundaryState {
  readonly error?: unknown;
  readonly scope: string;
}

/** Keeps a fault of one page to that page: the frame around it stays usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { scope: this.props.scope };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.scope === state.scope ? null : { scope: props.scope, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (isMissingPart(error)) return <MissingPart />;
    return <ErrorState error={error} retry={() => this.setState({ error: undefined })} />;
  }
}

/** Files of a bundle that was replaced are gone. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|module|preload/i.test(error.message);
}

function MissingPart() {
  const texts = useTexts(stateTexts);
  return (
    <EmptyState title={texts.updated} hint={texts.updatedHint} level={1}>
      <Button onClick={() => location.reload()}>{texts.reload}</Button>
    </EmptyState>
  );
}
