import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useShift } from '#renderer/desk/shift/use-shift.ts';
import { formatSince } from '#renderer/desk/time.ts';

/** Of somebody inside whom the newest sweep did not find. Text and sign, not colour alone. */
export function NotFoundMark({ visitId }: { visitId: string }) {
  const { data } = useShift();
  const mark = data?.notFound.find((one) => one.visitId === visitId);
  if (!mark) return null;
  const at = formatSince(mark.at, Date.now());
  return (
    <Text span size="xs" fw={600} display="block" c="light-dark(#9a3b00, var(--mantine-color-orange-3))">
      <Trans>⚠ Rà soát {at}: không thấy</Trans>
    </Text>
  );
}
