import { LoadingState } from '../parts/states.js';

export function QuestionnairesPage() {
  return <LoadingState />;
}
