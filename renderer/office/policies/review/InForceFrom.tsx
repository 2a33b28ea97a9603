import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatInstant } from '#renderer/ui/format.ts';
import { endWords, periodWords } from '#renderer/ui/rules/period-words.ts';
import { isInForce, type Pack } from '#src/domain/policy/pack.ts';

/** From when the door goes by it, once it is activated. */
export function InForceFrom({ pack }: { pack: Pack }) {
  const { i18n } = useLingui();
  const nowMs = Date.now();
  const end = endWords(pack.toMs, i18n);
  if (isInForce(pack, nowMs)) {
    const began = formatInstant(pack.fromMs);
    return (
      <Text fw={600}>
        <Trans>
          Cửa áp dụng ngay khi kích hoạt, {end}. Văn bản có hiệu lực từ {began}; những quyết định đã ra không thay đổi.
        </Trans>
      </Text>
    );
  }
  if (pack.toMs !== null && pack.toMs < nowMs) {
    return (
      <Alert color="yellow" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
        <Trans>Văn bản này đã hết hiệu lực: có kích hoạt thì cửa cũng không áp dụng. Hãy xem lại thời gian.</Trans>
      </Alert>
    );
  }
  const period = periodWords(pack, i18n);
  return (
    <Text fw={600}>
      <Trans>Cửa sẽ áp dụng: {period}.</Trans>
    </Text>
  );
}
