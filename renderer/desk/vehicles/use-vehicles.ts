import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Vehicles inside and the office's cars. */
export function useVehicles() {
  const { orpc } = useHost();
  return useQuery(orpc.vehicles.inside.queryOptions());
}
