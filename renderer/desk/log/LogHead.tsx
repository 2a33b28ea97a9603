import { useLingui } from '@lingui/react/macro';
import { columns } from '#renderer/desk/log/columns.tsx';
import classes from '#renderer/desk/log/log.module.css';

export function LogHead({ height }: { height: number }) {
  const { t } = useLingui();
  return (
    <thead>
      <tr className={`${classes['row']} ${classes['head']}`} aria-rowindex={1} style={{ height }}>
        {columns.map(({ id, title }) => (
          <th key={id} scope="col" className={classes['cell']}>
            {t(title)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
