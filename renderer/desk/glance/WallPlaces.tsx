import { Trans, useLingui } from '@lingui/react/macro';
import classes from '#renderer/desk/glance/wall.module.css';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import type { Glance } from '#src/contract/glance.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

/** Departments and rooms with how many are there; with names where `visits` has any. */
export function WallPlaces({ glance, visits }: { glance: Glance; visits: VisitSummary[] }) {
  const { t } = useLingui();
  const { nameOf } = useVisitWords();
  const namesIn = (place: string | null) => visits.filter(({ departmentName }) => departmentName === place).map(nameOf);
  const places = [
    ...glance.departments.map((one) => ({
      key: one.departmentId ?? 'office',
      name: one.name ?? t`Cơ quan`,
      people: one.people,
      vehicles: one.vehicles,
      names: namesIn(one.name),
    })),
    ...glance.rooms.map((one) => ({ ...one, key: one.roomId, names: [] as string[] })),
  ];
  if (places.length === 0) {
    return (
      <p className={classes['empty']}>
        <Trans>Không có ai ở trong.</Trans>
      </p>
    );
  }
  return (
    <ul className={classes['places']}>
      {places.map(({ key, name, people, vehicles, names }) => (
        <li key={key}>
          <span className={classes['place']}>
            {name}
            {vehicles > 0 && <small> · {t`${vehicles} xe`}</small>}
          </span>
          <strong>{people}</strong>
          {names.length > 0 && <span className={classes['names']}>{names.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}
