import { LoadingState } from '../parts/states.js';

export function DesignerPage() {
  return <LoadingState />;
}
