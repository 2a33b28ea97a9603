import { useLocalStorage } from '@mantine/hooks';

const mostKept = 6;

/** The actions that this guard used last on this machine, the newest first. Ids of actions, and of nothing else. */
export function useRecent(accountId: string) {
  const [recent, setRecent] = useLocalStorage<string[]>({
    key: `gatebook.desk.recent.${accountId}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const note = (id: string) => setRecent([id, ...recent.filter((one) => one !== id)].slice(0, mostKept));
  return { recent, note };
}
