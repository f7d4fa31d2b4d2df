import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useCan } from '../../api/session.js';
import { type Campaign, campaignKey, CAMPAIGNS_KEY } from '../campaign-requests.js';
import { type PlanState, PlanStore } from './plan-store.js';

const PlanContext = createContext<PlanStore | undefined>(undefined);

/** The plan of a campaign for all of its steps; going from one to the next loses nothing. */
export function PlanProvider({ campaign, children }: { readonly campaign: Campaign; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [store] = useState(
    () =>
      new PlanStore(campaign, (stored) => {
        queries.setQueryData(campaignKey(stored.id), stored);
        void queries.invalidateQueries({ queryKey: CAMPAIGNS_KEY, exact: true });
      }),
  );
  useEffect(() => store.renew(campaign), [store, campaign]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (store.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      store.stop();
    };
  }, [store]);
  return <PlanContext.Provider value={store}>{children}</PlanContext.Provider>;
}

export interface Plan extends PlanState {
  readonly store: PlanStore;
  /** Whether it is a draft that whoever looks at it may change. */
  readonly mayEdit: boolean;
}

export function usePlan(): Plan {
  const store = useContext(PlanContext);
  if (!store) throw new Error('Used outside of a campaign');
  const state = useSyncExternalStore(store.subscribe, store.read);
  const mayEdit = useCan('campaigns.write') && state.stored.state === 'draft';
  return { ...state, store, mayEdit };
}
