import { useQuery } from '@tanstack/react-query';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Place = { id: string; name: string };

/** The office's departments and rooms, and the name of one by its id. */
export function usePlaces() {
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const open = status.data?.state === 'open' ? status.data : null;
  const departments: Place[] = open?.departments ?? [];
  const rooms: Place[] = open?.rooms ?? [];
  return {
    office: open?.office ?? null,
    departments,
    rooms,
    nameOf: (id: string | null) => [...departments, ...rooms].find((place) => place.id === id)?.name ?? null,
  };
}
