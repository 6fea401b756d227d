import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';

interface FlowState {
  readonly flow: FlowView | undefined;
  readonly trouble: Trouble | undefined;
  /** Asks the server again. @returns the fresh flow, where there is one */
  readonly reload: () => Promise<FlowView | undefined>;
}

/** The flow in progress; after a reload of the page it comes from the server. */
export function useFlow(purpose: FlowView['purpose']): FlowState {
  const { flow, setFlow, setLogin, portal, place } = usePortal();
  const [trouble, setTrouble] = useState<Trouble>();
  const fits = flow?.purpose === purpose && flow.portal === portal.alias;

  const reload = useCallback(async () => {
    const answer = await call('flow.show', {});
    const isOurs = answer.ok && answer.value.purpose === purpose && answer.value.portal === portal.alias;
    setTrouble(isOurs ? undefined : answer.ok ? { code: 'flow-required' } : answer.error);
    if (!isOurs) {
      if (answer.ok || answer.error.code === 'flow-required') setFlow(undefined);
      return undefined;
    }
    setFlow(answer.value);
    setLogin(answer.value.login);
    return answer.value;
  }, [purpose, portal.alias, setFlow, setLogin]);

  useEffect(() => {
    // While an operation runs its own page asks for what it needs.
    if (!fits && place.memory.operation === undefined) void reload();
  }, [fits, reload, place.memory.operation]);

  return { flow: fits ? flow : undefined, trouble, reload };
}
