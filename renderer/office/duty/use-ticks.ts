import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { RotaWeek } from '#src/contract/rota.ts';
import { marksOf } from '#src/domain/register/rota.ts';

/** The ticks of one week: as the book has them, but for those that were changed here and are not saved. */
export function useTicks({ days, staff }: RotaWeek) {
  const { client } = useHost();
  const queries = useQueryClient();
  const [own, setOwn] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const isSaid = (id: string, day: string) =>
    staff.find((one) => one.id === id)?.places[days.findIndex((one) => one.day === day)] === 'office';
  const isTicked = (id: string, day: string) => own.get(`${id} ${day}`) ?? isSaid(id, day);
  const names = days.map(({ day }) => day);
  const marks = marksOf(names, staff, isTicked);
  const save = useMutation({
    mutationFn: async () => (await client.rota.save({ commandId, marks })).outcome,
    onSuccess: async (outcome) => {
      if (outcome !== 'saved') return;
      await queries.invalidateQueries();
      setOwn(new Map());
      setCommandId(crypto.randomUUID());
    },
  });
  return {
    isTicked,
    toggle(id: string, day: string) {
      setOwn(new Map(own).set(`${id} ${day}`, !isTicked(id, day)));
      setCommandId(crypto.randomUUID());
    },
    countOn: (day: string) => staff.filter(({ id }) => isTicked(id, day)).length,
    /** How many marks saving would write: of a week that nobody planned, everybody's. */
    changes: marks.length,
    isOwn: own.size > 0,
    save,
  };
}
