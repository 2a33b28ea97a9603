import { Text } from '@mantine/core';
import classes from '#renderer/ui/numbers/numbers.module.css';
import type { Tile } from '#renderer/ui/numbers/use-tiles.ts';

/** The figures that are looked at first. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <dl className={classes['tiles']}>
    {tiles.map(({ id, title, value, note, change }) => (
      <div key={id} className={classes['tile']}>
        <dt>{title}</dt>
        <dd>
          <span className={classes['figure']}>{value}</span>
          <Text component="span" size="md" display="block">
            {note}
          </Text>
          {change && (
            <Text component="span" size="md" display="block" c="dimmed">
              {change}
            </Text>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
